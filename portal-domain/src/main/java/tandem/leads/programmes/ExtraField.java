package tandem.leads.programmes;

import static tandem.leads.programmes.Lists.copy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that a programme asks beyond the usual ones.
 *
 * @param code stable, lower-case letters, digits and underscores; the member's name in the API
 * @param length most characters of a text, up to 500
 * @param least lowest number
 * @param most highest number
 */
public record ExtraField(
    String code,
    Kind kind,
    String nameEn,
    String nameRu,
    boolean required,
    int length,
    @Nullable BigDecimal least,
    @Nullable BigDecimal most,
    List<Option> options) {
  public static final int LONGEST_TEXT = 500;

  public ExtraField {
    options = copy(options);
  }

  /** What kind of answer it takes. */
  public enum Kind {
    TEXT,
    NUMBER,
    DATE,
    CHOICE,
    YES_NO
  }

  /** One of the answers to choose from. */
  public record Option(String code, String nameEn, String nameRu) {
    public String name(String language) {
      return language.startsWith("ru") ? nameRu : nameEn;
    }
  }

  public String name(String language) {
    return language.startsWith("ru") ? nameRu : nameEn;
  }

  /** The most characters an answer has. */
  int bound() {
    return length > 0 ? length : LONGEST_TEXT;
  }
}
