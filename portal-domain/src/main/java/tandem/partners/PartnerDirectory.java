package tandem.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import tandem.access.Actor;
import tandem.customers.TaxId;
import tandem.customers.TaxScheme;
import tandem.platform.Keyset;
import tandem.platform.Page;
import tandem.platform.PageRequest;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** The register of partner firms, for the company; for a firm, what stands in it about itself. */
@UseCase
@ApplicationScoped
public class PartnerDirectory {
  private static final String FACTS =
      "select p.id, p.code, p.name, p.country, p.tier, p.status, p.territory, p.created_at, p.version, p.tax_scheme, p.tax_number, p.website";
  private static final String WORK =
      FACTS
          + ", (select count(*) from lead l where l.partner_id = p.id and (l.stage in ('SUBMITTED', 'IN_REVIEW', 'APPEALED') or (l.stage = 'APPROVED' and l.open_request is not null)))"
          + ", (select count(*) from lead l where l.partner_id = p.id and l.stage <> 'DRAFT')"
          + ", (select count(*) from deal d where d.partner_id = p.id and d.stage not in ('WON', 'LOST'))"
          + ", (select count(*) from deal d where d.partner_id = p.id and d.stage = 'WON')";
  private static final String FROM = " from partner p";
  private static final int MOST_PEOPLE = 500;

  @PersistenceContext EntityManager em;
  @Inject PartnerPolicy policy;

  /** By name. */
  public Page<PartnerRow> list(Actor actor, PartnerFilter filter, PageRequest page) {
    policy.mayList(actor);
    boolean work = policy.seesWork(actor);
    List<PartnerRow> rows =
        Listing.of(em, (work ? WORK : FACTS) + FROM)
            .whereGiven(filter.text().map(Listing::contains), "p.name ilike ? or p.code ilike ?")
            .whereGiven(filter.tier().map(Enum::name), "p.tier = ?")
            .whereGiven(filter.status().map(Enum::name), "p.status = ?")
            .page(page, "p.name", "p.id", false, name -> name)
            .stream()
            .map(row -> new PartnerRow(facts(row), work(row, work)))
            .toList();
    return Page.cut(
        rows, page.limit(), last -> new Keyset(last.facts().name(), last.facts().id().value()));
  }

  /** Refuses {@code not_found} for anything but the own firm, unless the company asks. */
  public PartnerProfile find(Actor actor, PartnerId id) {
    policy.maySee(actor, id);
    boolean work = policy.seesWork(actor);
    Row row =
        Listing.of(em, (work ? WORK : FACTS) + FROM).where("p.id = ?", id.value()).rows().stream()
            .findFirst()
            .orElseThrow(() -> new Refusal.NotFound(PartnerId.PREFIX));
    return new PartnerProfile(
        facts(row), row.number(8), policy.manages(actor), work(row, work), people(id));
  }

  private List<PartnerPerson> people(PartnerId firm) {
    return Listing.of(em, "select id, name, email, roles, seen_at from person")
        .where("partner_id = ?", firm.value())
        .orderedBy("name, id limit " + MOST_PEOPLE)
        .stream()
        .map(row ->
            new PartnerPerson(
                new PersonId(row.uuid(0)),
                row.text(1),
                row.maybeText(2),
                row.texts(3),
                row.maybeInstant(4)))
        .toList();
  }

  private static PartnerFacts facts(Row row) {
    return new PartnerFacts(
        new PartnerId(row.uuid(0)),
        row.text(1),
        row.text(2),
        row.text(3),
        PartnerTier.valueOf(row.text(4)),
        PartnerStatus.valueOf(row.text(5)),
        row.maybeText(6),
        row.instant(7),
        row.maybeText(9).map(scheme -> new TaxId(TaxScheme.valueOf(scheme), row.text(10))),
        row.maybeText(11));
  }

  private static Optional<PartnerWork> work(Row row, boolean counted) {
    return counted
        ? Optional.of(
            new PartnerWork(row.number(12), row.number(13), row.number(14), row.number(15)))
        : Optional.empty();
  }
}
