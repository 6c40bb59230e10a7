package tandem.api.platform.problem;

import java.util.List;
import tandem.platform.Refusal;

/**
 * One member, parameter or header that is not as it should be.
 *
 * @param where {@code pointer}, {@code parameter} or {@code header}
 * @param name a JSON pointer such as {@code #/customer/tax_id}, or the parameter's name
 * @param code stable; its text stands in the bundle under {@code field.CODE}
 * @param values put into the text; the first number among them is the limit
 * @param saying English, for a code no bundle knows; may be empty
 */
public record FieldError(
    Where where, String name, String code, List<Object> values, String saying) {
  public enum Where {
    POINTER,
    PARAMETER,
    HEADER
  }

  public static FieldError pointer(String pointer, String code, Object... values) {
    return new FieldError(Where.POINTER, pointer, code, List.of(values), "");
  }

  public static FieldError parameter(String name, String code, Object... values) {
    return new FieldError(Where.PARAMETER, name, code, List.of(values), "");
  }

  public static FieldError header(String name, String code, Object... values) {
    return new FieldError(Where.HEADER, name, code, List.of(values), "");
  }

  /** The domain names members by paths with dots, as the API names them. */
  static FieldError of(Refusal.Problem problem) {
    String pointer = "#/" + problem.field().replace('.', '/');
    return new FieldError(Where.POINTER, pointer, problem.code(), List.of(), problem.message());
  }
}
