package tandem.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** The chain as the running transaction sees it. */
@ApplicationScoped
public class StoredChain implements ChainSource {
  private static final int BEFORE_FIELDS = 6;

  @PersistenceContext EntityManager em;

  @Override
  public List<StoredHead> heads() {
    return Listing.of(em, HEADS).rows().stream()
        .map(row -> new StoredHead(row.number(0), row.text(1), row.text(2), row.bytes(3)))
        .toList();
  }

  @Override
  public List<Link> links(int lane, long after, int most) {
    return Listing.of(em, LINKS)
        .where("l.lane = ?", lane)
        .where("l.position > ?", after)
        .orderedBy("l.position limit " + most)
        .stream()
        .map(StoredChain::link)
        .toList();
  }

  @Override
  public List<Long> unlinked(int most) {
    return Listing.of(em, UNLINKED + most).rows().stream().map(row -> row.number(0)).toList();
  }

  private static Link link(Row row) {
    List<@Nullable String> fields = new ArrayList<>();
    if (!row.flag(5)) {
      for (int i = 0; i < Canonical.FIELDS; i++) {
        fields.add(row.maybeText(BEFORE_FIELDS + i).orElse(null));
      }
    }
    return new Link(
        row.integer(0), row.number(1), row.number(2), row.bytes(3), row.bytes(4), fields);
  }
}
