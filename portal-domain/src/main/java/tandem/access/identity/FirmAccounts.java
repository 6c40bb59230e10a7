package tandem.access.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import tandem.platform.PartnerId;
import tandem.platform.persistence.Listing;

/** Firms as the identity provider knows them, for those who have to tell it something. */
@ApplicationScoped
public class FirmAccounts {
  @PersistenceContext EntityManager em;

  /** Empty for a firm that the running transaction may not see. */
  public Optional<FirmAccount> find(PartnerId id) {
    return Listing.of(em, "select code, name from partner")
        .where("id = ?", id.value())
        .rows()
        .stream()
        .findFirst()
        .map(row -> new FirmAccount(id, row.text(0), row.text(1)));
  }

  public FirmAccount get(PartnerId id) {
    return find(id).orElseThrow(() -> new IllegalStateException("No firm " + id.text()));
  }
}
