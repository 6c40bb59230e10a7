package tandem.integrations.webhooks;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.integrations.feed.EventTypes;
import tandem.platform.Problems;

/**
 * What a firm wants of an endpoint.
 *
 * @param label the firm's own word for it, 80 characters at most; may be empty
 * @param fullData whether it is to have objects whole; null leaves it as it is, or as its maker may
 *     have it
 * @param enabled false switches it off, true on; null leaves it as it is. For changes only
 * @param types of {@link EventTypes}, or {@code *} alone
 */
public record EndpointOrder(
    @Nullable String url,
    @Nullable String label,
    List<String> types,
    @Nullable WebhookFormat format,
    @Nullable Boolean fullData,
    @Nullable Boolean enabled) {
  private static final int LONGEST_URL = 500;
  private static final int LONGEST_LABEL = 80;

  public EndpointOrder {
    types = List.copyOf(types);
  }

  /** Leaves what it is told, and whether, as it is. */
  public EndpointOrder(
      @Nullable String url,
      @Nullable String label,
      List<String> types,
      @Nullable WebhookFormat format) {
    this(url, label, types, format, null, null);
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

  Optional<Boolean> givenFullData() {
    return Optional.ofNullable(fullData);
  }

  WebhookFormat givenFormat() {
    return format == null ? WebhookFormat.STANDARD : format;
  }

  private static boolean known(String type) {
    return type.equals(EventTypes.ALL_TYPES) || EventTypes.find(type).isPresent();
  }
}
