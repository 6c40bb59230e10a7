package tandem.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import tandem.platform.Caller;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Sha256;
import tandem.platform.Slug;
import tandem.platform.imports.ImportRow;
import tandem.platform.imports.ImportTarget;
import tandem.platform.persistence.Listing;

/** Takes over firms with their sellers, one row a seller; a firm comes to be with its first. */
@ApplicationScoped
class TeamImport implements ImportTarget {
  @PersistenceContext EntityManager em;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  @Override
  public String name() {
    return "teams";
  }

  @Override
  public Set<String> fields() {
    return Set.of("firm", "seller", "territory", "country", "tier");
  }

  @Override
  public String key(ImportRow row) {
    // a name would stay here after its owner was erased
    return Sha256.hex(row.text("firm") + " / " + row.text("seller"));
  }

  @Override
  public String take(Caller caller, ImportRow row) {
    Instant now = clock.instant();
    PartnerId firm = firm(caller, row, now);
    PersonId person = new PersonId(ids.next());
    em.createNativeQuery(
            "insert into person (id, partner_id, username, name, roles) values (?1, ?2, ?3, ?4, '{partner_seller}')")
        .setParameter(1, person.value())
        .setParameter(2, firm.value())
        .setParameter(3, Slug.of(row.text("seller")))
        .setParameter(4, row.text("seller"))
        .executeUpdate();
    events.publish(caller, new MemberAdded(person, firm, row.text("seller"), now));
    return person.text();
  }

  private PartnerId firm(Caller caller, ImportRow row, Instant now) {
    String code = Slug.of(row.text("firm"));
    List<PartnerId> known =
        Listing.of(em, "select id from partner").where("code = ?", code).rows().stream()
            .map(it -> new PartnerId(it.uuid(0)))
            .toList();
    if (!known.isEmpty()) {
      return known.getFirst();
    }
    PartnerId firm = new PartnerId(ids.next());
    em.createNativeQuery(
            "insert into partner (id, code, name, country, tier, territory, created_at, updated_at) values (?1, ?2, ?3, ?4, ?5, nullif(?6, ''), ?7, ?7)")
        .setParameter(1, firm.value())
        .setParameter(2, code)
        .setParameter(3, row.text("firm"))
        .setParameter(4, row.text("country"))
        .setParameter(5, row.oneOf("tier", PartnerTier.class).name())
        .setParameter(6, row.maybe("territory").orElse(""))
        .setParameter(7, Timestamp.from(now))
        .executeUpdate();
    events.publish(caller, new PartnerRegistered(firm, code, row.text("firm"), now));
    return firm;
  }
}
