package tandem.api.platform.problem;

import java.util.List;
import java.util.Map;

/**
 * What will be told, before it has a language and an address.
 *
 * @param saying the English sentence of a domain refusal, used when no bundle holds a text for the
 *     code; may be empty
 * @param members extension members
 * @param headers to be sent beside it
 */
public record Problem(
    int status,
    String code,
    boolean retryable,
    String saying,
    List<FieldError> errors,
    Map<String, Object> members,
    Map<String, String> headers) {

  public static Problem of(ProblemCode code) {
    return new Problem(
        code.status(), code.code(), code.retryable(), "", List.of(), Map.of(), Map.of());
  }

  static Problem of(ProblemException refused) {
    ProblemCode code = refused.code();
    return new Problem(
        code.status(),
        code.code(),
        code.retryable(),
        "",
        refused.errors(),
        refused.members(),
        refused.headers());
  }
}
