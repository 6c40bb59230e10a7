package tandem.platform.answers;

/**
 * What a client calls one thing it wants done, unique within organisation, client and operation.
 *
 * @param organization empty for the company
 * @param operation method and path template, for example {@code POST /leads/}
 */
public record AnswerKey(String organization, String client, String operation, String key) {
  String text() {
    return String.join("\n", organization, client, operation, key);
  }
}
