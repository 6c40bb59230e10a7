package tandem.integrations.webhooks;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.integrations.feed.EventTypes;
import tandem.platform.Problems;

/**
 * What a firm wants of an endpoint.
 *
 * @param label the firm's own word for it, 80 characters at most; may be empty
 * @param types of {@link EventTypes}, or {@code *} alone
 */
public record EndpointOrder(
    @Nullable String url,
    @Nullable String label,
    List<String> types,
    @Nullable WebhookFormat format) {
  private static final int LONGEST_URL = 500;
  private static final int LONGEST_LABEL = 80;

  public EndpointOrder {
    types = List.copyOf(types);
  }

  void check() {
    Problems problems =
        new Problems()
            .line("url", url, true, LONGEST_URL)
            .line("label", label, false, LONGEST_LABEL);
    if (types.isEmpty()) {
      problems.add("types", "required", "must be given");
    } else if (types.contains(EventTypes.ALL_TYPES) && types.size() > 1) {
      problems.add("types", "event_type", "* stands alone");
    } else if (!types.stream().allMatch(EndpointOrder::known)) {
      problems.add("types", "event_type", "is not in the catalogue");
    } else if (new HashSet<>(types).size() < types.size()) {
      problems.add("types", "duplicate", "each type once");
    }
    if (format == null) {
      problems.add("format", "required", "must be given");
    }
    problems.refuse();
  }

  String givenUrl() {
    return url == null ? "" : url.strip();
  }

  String givenLabel() {
    return label == null ? "" : label.strip();
  }

  WebhookFormat givenFormat() {
    return format == null ? WebhookFormat.STANDARD : format;
  }

  private static boolean known(String type) {
    return type.equals(EventTypes.ALL_TYPES) || EventTypes.find(type).isPresent();
  }
}
