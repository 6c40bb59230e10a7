package tandem.partners.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tandem.access.Actor;
import tandem.partners.FirmStanding;
import tandem.partners.PartnerStatus;
import tandem.partners.PartnerTier;
import tandem.platform.Events;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;
import tandem.platform.UseCase;
import tandem.platform.Versions;
import tandem.platform.persistence.Listing;

/**
 * Who works under whom, and what the upper firm sees of it: the database itself shows no more than
 * the edges allow. Refusals: {@code not_found}, {@code version_mismatch}, {@code circle_refused}.
 */
@UseCase
@ApplicationScoped
public class Network {
  @PersistenceContext EntityManager em;
  @Inject NetworkPolicy policy;
  @Inject FirmStanding standing;
  @Inject Events events;
  @Inject Clock clock;

  /** Those below a firm that it may know of, the nearest first. */
  public List<DownlineFirm> downline(Actor actor, PartnerId root) {
    policy.maySee(actor, root);
    standing.of(root);
    Map<UUID, Map<String, Long>> leads = new HashMap<>();
    Map<UUID, Map<String, Long>> deals = new HashMap<>();
    Listing.of(
            em,
            "select c.firm, c.kind, c.stage, c.many from downline_counts(" + quoted(root) + ") c")
        .rows()
        .forEach(row ->
            (row.text(1).equals("LEAD") ? leads : deals)
                .computeIfAbsent(row.uuid(0), firm -> new HashMap<>())
                .put(row.text(2), row.number(3)));
    return Listing.of(
            em,
            "select d.firm, d.upper, d.name, d.country, d.tier, d.status, d.depth, d.visibility from downline("
                + quoted(root)
                + ") d")
        .orderedBy("d.depth, d.name, d.firm")
        .stream()
        .map(row ->
            new DownlineFirm(
                new PartnerId(row.uuid(0)),
                new PartnerId(row.uuid(1)),
                row.text(2),
                row.text(3),
                PartnerTier.valueOf(row.text(4)),
                PartnerStatus.valueOf(row.text(5)),
                row.integer(6),
                EdgeVisibility.valueOf(row.text(7)),
                leads.getOrDefault(row.uuid(0), Map.of()),
                deals.getOrDefault(row.uuid(0), Map.of())))
        .toList();
  }

  /**
   * The deals of one firm below, newest change first, at most 200. A firm whose deals are not to be
   * seen is {@code not_found}, like one that is not below at all.
   */
  public List<DownlineDeal> deals(Actor actor, PartnerId root, PartnerId firm) {
    boolean shown =
        downline(actor, root).stream()
            .anyMatch(it -> it.id().equals(firm) && it.visibility() == EdgeVisibility.FULL);
    if (!shown) {
      throw new Refusal.NotFound(PartnerId.PREFIX);
    }
    return Listing.of(
            em,
            "select d.id, d.customer_name, d.country, d.stage, d.amount, d.currency, d.expected_close, d.owner_name, d.opened_at, d.updated_at from downline_deals("
                + quoted(root)
                + ", "
                + quoted(firm)
                + ") d")
        .orderedBy("d.updated_at desc, d.id desc")
        .stream()
        .map(row ->
            new DownlineDeal(
                row.uuid(0),
                row.maybeText(1),
                row.maybeText(2),
                row.text(3),
                row.money(4),
                row.maybeDate(6),
                row.maybeText(7),
                row.instant(8),
                row.instant(9)))
        .toList();
  }

  public Optional<UpperFirm> upper(Actor actor, PartnerId firm) {
    policy.maySee(actor, firm);
    return Listing.of(
            em, "select u.firm, u.name, u.visibility from upper_firm(" + quoted(firm) + ") u")
        .rows()
        .stream()
        .findFirst()
        .map(row ->
            new UpperFirm(
                new PartnerId(row.uuid(0)), row.text(1), EdgeVisibility.valueOf(row.text(2))));
  }

  public boolean places(Actor actor) {
    return policy.places(actor);
  }

  /** From now on the firm works under another; the version is the firm's. */
  public void place(
      Actor actor, PartnerId firm, long version, PartnerId upper, EdgeVisibility visibility) {
    policy.mayPlace(actor);
    Instant now = touch(firm, version);
    if (Listing.of(em, "select id from partner").where("id = ?", upper.value()).rows().isEmpty()) {
      throw new Refusal.Invalid("upper_id", "not_found", "is no partner firm");
    }
    if (upper.equals(firm)) {
      throw new Refusal.Conflict("circle_refused", "A firm does not work under itself");
    }
    em.createNativeQuery(
            "insert into partner_edge (partner_id, upper_id, visibility, author_id, author_name, since) values (?1, ?2, ?3, ?4, ?5, ?6)"
                + " on conflict (partner_id) do update set upper_id = excluded.upper_id, visibility = excluded.visibility,"
                + " author_id = excluded.author_id, author_name = excluded.author_name, since = excluded.since")
        .setParameter(1, firm.value())
        .setParameter(2, upper.value())
        .setParameter(3, visibility.name())
        .setParameter(4, actor.person().value())
        .setParameter(5, actor.name())
        .setParameter(6, Timestamp.from(now))
        .executeUpdate();
    events.publish(actor, new EdgeChanged(firm, upper.text(), visibility.name(), now));
  }

  /** From now on the firm works under nobody. */
  public void release(Actor actor, PartnerId firm, long version) {
    policy.mayPlace(actor);
    Instant now = touch(firm, version);
    em.createNativeQuery("delete from partner_edge where partner_id = ?1")
        .setParameter(1, firm.value())
        .executeUpdate();
    events.publish(actor, new EdgeChanged(firm, "", "", now));
  }

  private Instant touch(PartnerId firm, long version) {
    long current =
        Listing.of(em, "select version from partner").where("id = ?", firm.value()).rows().stream()
            .findFirst()
            .map(row -> row.number(0))
            .orElseThrow(() -> new Refusal.NotFound(PartnerId.PREFIX));
    Versions.check(version, current);
    Instant now = clock.instant();
    em.createNativeQuery(
            "update partner set version = version + 1, updated_at = ?2 where id = ?1 and version = ?3")
        .setParameter(1, firm.value())
        .setParameter(2, Timestamp.from(now))
        .setParameter(3, version)
        .executeUpdate();
    return now;
  }

  /** An id is sixteen bytes: its text cannot be anything else. */
  private static String quoted(PartnerId firm) {
    return "cast('" + firm.value() + "' as uuid)";
  }
}
