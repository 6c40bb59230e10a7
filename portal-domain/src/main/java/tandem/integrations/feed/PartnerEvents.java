package tandem.integrations.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import tandem.platform.Refusal;

/** Events for whoever passes them on, inside a transaction of theirs: whole, as they were kept. */
@ApplicationScoped
public class PartnerEvents {
  @Inject EventBook book;

  public PartnerEvent get(PartnerEventId id) {
    return book.find(id).orElseThrow(() -> new Refusal.NotFound(PartnerEventId.PREFIX));
  }
}
