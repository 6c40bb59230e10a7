package tandem.partners.agreements;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tandem.access.Actor;
import tandem.access.CompanyUser;
import tandem.access.PartnerUser;
import tandem.partners.PartnerStatus;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** The versions as one reader sees them at a moment. There are few: they are read at once. */
final class AgreementReading {
  private static final int MOST_VERSIONS = 200;
  private static final int MOST_FIRMS = 2_000;
  private static final String ACCEPTANCE =
      "c.partner_id, p.name, c.person_id, c.person_name, c.language, c.text_hash, c.accepted_at";

  private final EntityManager em;
  private final Actor actor;
  private final AgreementPolicy policy;
  private final Instant now;

  AgreementReading(EntityManager em, Actor actor, AgreementPolicy policy, Instant now) {
    this.em = em;
    this.actor = actor;
    this.policy = policy;
    this.now = now;
  }

  List<AgreementView> all() {
    List<Row> rows =
        Listing.of(
                em,
                "select id, number, effective_at, published_at, author_name, title_en, text_en, changes_en, hash_en, title_ru, text_ru, changes_ru, hash_ru from agreement")
            .orderedBy("number desc limit " + MOST_VERSIONS);
    int inForce =
        rows.stream()
            .filter(row -> !row.instant(2).isAfter(now))
            .mapToInt(row -> row.integer(1))
            .max()
            .orElse(0);
    Map<UUID, AcceptanceView> own = own();
    Map<UUID, Long> counts = counts();
    boolean accepts = policy.accepts(actor);
    return rows.stream()
        .map(row -> {
          Optional<AcceptanceView> acceptance = Optional.ofNullable(own.get(row.uuid(0)));
          return new AgreementView(
              new AgreementId(row.uuid(0)),
              row.integer(1),
              row.instant(2),
              row.instant(3),
              row.text(4),
              new Wording(row.text(5), row.text(6), row.text(7)),
              new Wording(row.text(9), row.text(10), row.text(11)),
              row.text(8),
              row.text(12),
              row.integer(1) == inForce,
              acceptance,
              actor instanceof CompanyUser
                  ? Optional.of(counts.getOrDefault(row.uuid(0), 0L))
                  : Optional.empty(),
              accepts && acceptance.isEmpty() && row.integer(1) >= inForce);
        })
        .toList();
  }

  static List<FirmAcceptance> firms(EntityManager em, AgreementId id) {
    Map<UUID, AcceptanceView> given = new HashMap<>();
    Listing.of(
            em,
            "select "
                + ACCEPTANCE
                + " from agreement_acceptance c join partner p on p.id = c.partner_id")
        .where("c.agreement_id = ?", id.value())
        .rows()
        .forEach(row -> given.put(row.uuid(0), acceptance(row)));
    return Listing.of(em, "select id, name, status from partner")
        .orderedBy("name, id limit " + MOST_FIRMS)
        .stream()
        .map(row ->
            new FirmAcceptance(
                new PartnerId(row.uuid(0)),
                row.text(1),
                PartnerStatus.valueOf(row.text(2)),
                Optional.ofNullable(given.get(row.uuid(0)))))
        .toList();
  }

  static Optional<LastAcceptance> last(EntityManager em, PartnerId firm) {
    return Listing.of(
            em,
            "select c.agreement_id, a.number, c.person_name, c.accepted_at from agreement_acceptance c join agreement a on a.id = c.agreement_id")
        .where("c.partner_id = ?", firm.value())
        .orderedBy("a.number desc limit 1")
        .stream()
        .findFirst()
        .map(row ->
            new LastAcceptance(
                new AgreementId(row.uuid(0)), row.integer(1), row.text(2), row.instant(3)));
  }

  private Map<UUID, AcceptanceView> own() {
    Map<UUID, AcceptanceView> own = new HashMap<>();
    if (actor instanceof PartnerUser user) {
      Listing.of(
              em,
              "select "
                  + ACCEPTANCE
                  + ", c.agreement_id from agreement_acceptance c join partner p on p.id = c.partner_id")
          .where("c.partner_id = ?", user.firm().value())
          .rows()
          .forEach(row -> own.put(row.uuid(7), acceptance(row)));
    }
    return own;
  }

  private Map<UUID, Long> counts() {
    Map<UUID, Long> counts = new HashMap<>();
    if (actor instanceof CompanyUser) {
      Listing.of(
              em,
              "select c.agreement_id, count(*) from agreement_acceptance c join partner p on p.id = c.partner_id")
          .where("p.status = 'ACTIVE'")
          .grouped("c.agreement_id")
          .forEach(row -> counts.put(row.uuid(0), row.number(1)));
    }
    return counts;
  }

  private static AcceptanceView acceptance(Row row) {
    return new AcceptanceView(
        new PartnerId(row.uuid(0)),
        row.text(1),
        new PersonId(row.uuid(2)),
        row.text(3),
        row.text(4),
        row.text(5),
        row.instant(6));
  }
}
