package tandem.integrations.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import tandem.access.Actor;
import tandem.platform.Keyset;
import tandem.platform.Page;
import tandem.platform.PageRequest;
import tandem.platform.Refusal;
import tandem.platform.UseCase;

/**
 * A firm's events, the oldest first, kept for 30 days. Whoever goes on after the last one they have
 * read misses none and meets none twice (api-and-security A.3 rule 26). Refusals: {@code
 * role_required}, {@code not_found}, {@code validation_failed} ({@code unknown_event}: the one to
 * go on after is not there, or no longer).
 */
@UseCase
@ApplicationScoped
public class EventFeed {
  @Inject EventBook book;
  @Inject FeedPolicy policy;

  public Page<PartnerEvent> list(Actor actor, EventFilter filter, PageRequest page) {
    policy.mayRead(actor);
    Optional<Long> behind = filter.after().map(this::position);
    List<PartnerEvent> events =
        book.list(filter, behind, page).stream().map(event -> shown(actor, event)).toList();
    return Page.cut(
        events,
        page.limit(),
        last -> new Keyset(Long.toString(last.position()), last.id().value()));
  }

  /**
   * @param types those that the reader may see
   */
  public PartnerEvent find(Actor actor, PartnerEventId id, List<String> types) {
    policy.mayRead(actor);
    return book.find(id)
        .filter(event -> types.contains(event.type()))
        .map(event -> shown(actor, event))
        .orElseThrow(() -> new Refusal.NotFound(PartnerEventId.PREFIX));
  }

  private long position(PartnerEventId after) {
    return book.find(after)
        .map(PartnerEvent::position)
        .orElseThrow(() ->
            new Refusal.Invalid("after", "unknown_event", "is not an event of the last 30 days"));
  }

  private PartnerEvent shown(Actor actor, PartnerEvent event) {
    return policy.seesRecords(actor) ? event : Snapshots.withoutRecord(event);
  }
}
