package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.access.PartnerUser;
import tandem.customers.matching.SiteName;
import tandem.leads.CheckedCustomer.Band;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** The questions that firms asked of customers, and their answers. */
@ApplicationScoped
class CustomerProbes {
  private static final Duration WINDOW = Duration.ofDays(1);
  private static final int MOST_OWN = 20;
  private static final int MOST_OF_A_SITE = 200;

  @PersistenceContext EntityManager em;

  /** One after the other within a firm, so that a hundred at once are counted too. */
  Standing standing(PartnerId firm, String subject, Instant now) {
    em.createNativeQuery("select pg_advisory_xact_lock(104, hashtext(?1))", Object.class)
        .setParameter(1, firm.value().toString())
        .getSingleResult();
    Row row =
        Listing.query(
                em,
                "select count(*), count(distinct subject_hash), coalesce(bool_or(subject_hash = ?3), false),"
                    + " coalesce(bool_or(suspicious), false), min(asked_at) from customer_probe where partner_id = ?1 and asked_at > ?2",
                firm.value(),
                Timestamp.from(now.minus(WINDOW)),
                subject)
            .getFirst();
    return new Standing(
        row.number(0), row.number(1), row.flag(2), row.flag(3), row.maybeInstant(4));
  }

  /** Answers and keeps the question. */
  CheckedCustomer ask(
      PartnerUser user, UUID id, CheckCustomer asked, boolean suspicious, Instant now) {
    Row told =
        Listing.query(
                em,
                "select band, until from check_customer(?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as uuid[]), ?8, ?9, ?10)",
                id,
                user.person().value(),
                asked.kind().name(),
                asked.scheme(),
                asked.number(),
                asked.site(),
                asked.productArray(),
                asked.subject(),
                suspicious,
                Timestamp.from(now))
            .getFirst();
    return new CheckedCustomer(Band.valueOf(told.text(0)), told.maybeDate(1), own(user, asked));
  }

  /** By what the firm itself wrote on its leads; what the registry knows is not asked. */
  private List<CheckedCustomer.Own> own(PartnerUser user, CheckCustomer asked) {
    Listing listing =
        Listing.of(
                em,
                "select id, customer_name, stage, owner_name, case when stage = 'APPROVED' then protected_until end, website from lead")
            .where("partner_id = ?", user.firm().value())
            .where(
                "stage in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'INFO_REQUESTED', 'APPEALED', 'APPROVED')");
    if (!user.seesAll()) {
      listing.where("owner_id = ?", user.person().value());
    }
    return switch (asked.kind()) {
      case TAX_ID ->
          listing
              .where("tax_scheme = ?", asked.scheme())
              .where("tax_number = ?", asked.number())
              .orderedBy("created_at desc, id limit " + MOST_OWN)
              .stream()
              .map(CustomerProbes::own)
              .toList();
      case DOMAIN ->
          listing
              .where("position(? in lower(website)) > 0", asked.site())
              .orderedBy("created_at desc, id limit " + MOST_OF_A_SITE)
              .stream()
              .filter(row -> isOn(row, asked.site()))
              .limit(MOST_OWN)
              .map(CustomerProbes::own)
              .toList();
    };
  }

  private static boolean isOn(Row row, String domain) {
    return row.maybeText(5)
        .flatMap(SiteName::of)
        .filter(site -> site.domain().equals(domain))
        .isPresent();
  }

  private static CheckedCustomer.Own own(Row row) {
    return new CheckedCustomer.Own(
        new LeadId(row.uuid(0)),
        row.maybeText(1),
        LeadStage.valueOf(row.text(2)),
        row.text(3),
        row.maybeDate(4));
  }

  /**
   * Where a firm stands in the last day.
   *
   * @param again whether it asked about this customer already
   * @param told whether the company was told of it
   */
  record Standing(
      long questions, long customers, boolean again, boolean told, Optional<Instant> first) {
    void refuseMoreThan(int most, Instant now) {
      if (questions >= most) {
        throw new Refusal.TooMany(
            "customer-checks",
            Duration.between(now, first.orElse(now).plus(WINDOW)),
            "At most " + most + " questions a day for a firm");
      }
    }

    boolean reaches(int suspicious) {
      return !told && customers + (again ? 0 : 1) >= suspicious;
    }
  }
}
