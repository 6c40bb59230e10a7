package tandem.stack.realm;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.stack.StackException;

/**
 * Fills {@code ${NAME}}, {@code ${NAME,OTHER}} and {@code ${NAME:default}} as Keycloak does at
 * import. Names of Keycloak's own texts, in small letters, are left alone.
 */
record Placeholders(Map<String, String> variables) {
  private static final Pattern PLACE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_,]*)(?::([^}]*))?\\}");

  String fill(String text) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), place.group(2))));
  }

  private String value(String names, @Nullable String otherwise) {
    return Arrays.stream(names.split(",", -1))
        .map(variables::get)
        .filter(value -> value != null && !value.isEmpty())
        .findFirst()
        .or(() -> Optional.ofNullable(otherwise))
        .orElseThrow(
            () -> new StackException("The realm's file needs " + names + ", and it is not set."));
  }
}
