package tandem.integrations.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import tandem.platform.PageRequest;
import tandem.platform.PartnerId;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** All the events that the running transaction may see. */
@ApplicationScoped
class EventBook {
  static final String COLUMNS =
      "id, partner_id, position, type, object_id, sequence, data, previous, request_id, happened_at";
  private static final String SELECT = "select " + COLUMNS + " from partner_event";

  @PersistenceContext EntityManager em;

  Optional<PartnerEvent> find(PartnerEventId id) {
    return Listing.of(em, SELECT).where("id = ?", id.value()).rows().stream()
        .findFirst()
        .map(EventBook::event);
  }

  /** The oldest first; one row more than the page takes. */
  List<PartnerEvent> list(EventFilter filter, Optional<Long> behind, PageRequest page) {
    return Listing.of(em, SELECT)
        .whereIf(filter.types().isEmpty(), "false")
        .whereIn("type", filter.types())
        .whereGiven(filter.object(), "object_id = ?")
        .whereGiven(filter.since(), "happened_at >= ?")
        .whereGiven(behind, "position > ?")
        .page(page, "position", "id", false, Long::valueOf)
        .stream()
        .map(EventBook::event)
        .toList();
  }

  /** Reads {@link #COLUMNS} from the row's beginning. */
  static PartnerEvent event(Row row) {
    return new PartnerEvent(
        new PartnerEventId(row.uuid(0)),
        new PartnerId(row.uuid(1)),
        row.number(2),
        row.text(3),
        row.text(4),
        row.number(5),
        row.text(6),
        row.maybeText(7),
        row.maybeText(8),
        row.instant(9));
  }
}
