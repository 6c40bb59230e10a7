package tandem.web.session;

import java.util.List;
import tandem.keycloak.KeptForm;

/**
 * A form that came after its session had ended.
 *
 * @param action path it is sent to again
 */
public record KeptFormModel(String action, List<Field> fields) {
  private static final int WORTH_SHOWING = 4;
  private static final String ID = "[a-z]{2,5}_[0-9A-HJKMNP-TV-Z]{26}";

  /** A field as the browser sent it. */
  public record Field(String name, String value) {}

  public KeptFormModel {
    fields = List.copyOf(fields);
  }

  /**
   * @param token name of the field that proved where the form came from; the new page has its own
   */
  static KeptFormModel of(KeptForm form, String token) {
    return new KeptFormModel(
        form.action(),
        form.fields().entrySet().stream()
            .filter(field -> !field.getKey().equals(token))
            .flatMap(field -> field.getValue().stream().map(one -> new Field(field.getKey(), one)))
            .toList());
  }

  /** What a person has typed, so that they know it again; without numbers of versions and ids. */
  public List<String> typed() {
    return fields.stream()
        .map(Field::value)
        .map(String::strip)
        .filter(value -> value.length() >= WORTH_SHOWING && !value.matches(ID))
        .toList();
  }
}
