package tandem.platform;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Text as people type it, made tidy: NFC, no blanks around it, nothing instead of nothing but
 * blanks.
 */
public final class Text {
  private Text() {}

  public static @Nullable String tidy(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).replace("\r\n", "\n");
  }
}
