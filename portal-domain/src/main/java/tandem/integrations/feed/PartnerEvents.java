package tandem.integrations.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import tandem.platform.Refusal;

/** Events for whoever passes them on, inside a transaction of theirs: whole, as they were kept. */
@ApplicationScoped
public class PartnerEvents {
  @Inject EventBook book;

  /** The same without the object, for whoever may learn that it happened and not what. */
  public PartnerEvent withoutRecord(PartnerEventId id) {
    return Snapshots.withoutRecord(get(id));
  }

  public PartnerEvent get(PartnerEventId id) {
    return book.find(id).orElseThrow(() -> new Refusal.NotFound(PartnerEventId.PREFIX));
  }
}
