package tandem.commissions.plans;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.commissions.PlanId;
import tandem.commissions.PlanVersionId;
import tandem.commissions.rules.Trait;
import tandem.commissions.rules.Vocabulary;
import tandem.commissions.rules.WrittenPlan;
import tandem.partners.PartnerTier;
import tandem.platform.CompanyTime;
import tandem.platform.EventJson;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** Reads plans inside the caller's transaction. */
@ApplicationScoped
class PlanBook {
  private static final int MOST = 1_000;
  private static final String VERSIONS =
      """
      select p.id, p.code, p.name_en, p.name_ru, v.id, v.number, v.valid_from, v.valid_to, cast(v.terms as text), v.author_id, v.published_at,
        v.id = (select c.id from plan_version c where c.plan_id = p.id and c.valid_from <= :today order by c.valid_from desc, c.number desc limit 1)
          and coalesce(v.valid_to >= :today, true)
      from plan p join plan_version v on v.plan_id = p.id\
      """;
  private static final String DRAFTS =
      "select p.id, p.code, p.name_en, p.name_ru, d.valid_from, d.valid_to, cast(d.terms as text), d.author_id, d.changed_at, d.revision,"
          + " coalesce((select max(v.number) from plan_version v where v.plan_id = p.id), 0) from plan p join plan_draft d on d.plan_id = p.id";

  @PersistenceContext EntityManager em;
  @Inject CompanyTime company;

  /** All versions, by the plan's code, of each plan the newest first. */
  List<PlanView> versions() {
    return versions(select());
  }

  List<PlanView> versionsOf(PlanId plan) {
    return versions(select().where("p.id = ?", plan.value()));
  }

  List<PlanView> drafts() {
    return drafts(Listing.of(em, DRAFTS));
  }

  Optional<PlanView> draftOf(PlanId plan) {
    return drafts(Listing.of(em, DRAFTS).where("p.id = ?", plan.value())).stream().findFirst();
  }

  /** Everybody who saved a draft. */
  Set<PersonId> writersOf(PlanId plan) {
    return Listing.of(em, "select unnest(d.writer_ids), d.revision from plan_draft d")
        .where("d.plan_id = ?", plan.value())
        .rows()
        .stream()
        .map(row -> new PersonId(row.uuid(0)))
        .collect(Collectors.toSet());
  }

  /** The plans by which a firm earns or earned. */
  Set<PlanId> assigned(PartnerId firm) {
    return Listing.of(em, "select a.plan_id, a.valid_from from plan_assignment a")
        .where("a.partner_id = ?", firm.value())
        .rows()
        .stream()
        .map(row -> new PlanId(row.uuid(0)))
        .collect(Collectors.toSet());
  }

  /** The plan that a firm earns by today. */
  Optional<PlanId> current(PartnerId firm) {
    return Listing.of(em, "select a.plan_id, a.valid_from from plan_assignment a")
        .where("a.partner_id = ?", firm.value())
        .where("a.valid_from <= ?", java.sql.Date.valueOf(company.today()))
        .orderedBy("a.valid_from desc limit 1")
        .stream()
        .findFirst()
        .map(row -> new PlanId(row.uuid(0)));
  }

  Optional<PlanId> byCode(String code) {
    return Listing.of(em, "select id, code from plan").where("code = ?", code).rows().stream()
        .findFirst()
        .map(row -> new PlanId(row.uuid(0)));
  }

  /** What conditions may name: products, categories, tiers, and where a deal comes from. */
  Vocabulary vocabulary() {
    Map<Trait, Set<String>> words = new EnumMap<>(Trait.class);
    Set<String> products = new HashSet<>();
    Set<String> categories = new HashSet<>();
    Listing.of(em, "select code, category from product")
        .rows()
        .forEach(row -> {
          products.add(row.text(0));
          categories.add(row.text(1));
        });
    words.put(Trait.PRODUCT, products);
    words.put(Trait.CATEGORY, categories);
    words.put(
        Trait.TIER,
        Stream.of(PartnerTier.values()).map(PartnerTier::name).collect(Collectors.toSet()));
    words.put(Trait.TERRITORY, Set.of(java.util.Locale.getISOCountries()));
    words.put(Trait.ROLE, Set.copyOf(PlanWords.ROLES));
    words.put(Trait.DEAL_TYPE, Set.copyOf(PlanWords.DEAL_TYPES));
    words.put(Trait.MOTION, Set.copyOf(PlanWords.MOTIONS));
    return new Vocabulary(words);
  }

  private Listing select() {
    return Listing.of(em, VERSIONS.replace(":today", "cast('" + company.today() + "' as date)"));
  }

  private List<PlanView> versions(Listing listing) {
    List<PlanView> views = new ArrayList<>();
    for (Row row : listing.orderedBy("p.code, v.number desc limit " + MOST)) {
      views.add(version(row));
    }
    return views;
  }

  private PlanView version(Row row) {
    UUID id = row.uuid(4);
    return new PlanView(
        new PlanId(row.uuid(0)),
        row.text(1),
        row.text(2),
        row.text(3),
        Optional.of(new PlanVersionId(id)),
        row.integer(5),
        row.date(6),
        row.maybeDate(7),
        !row.isNull(11) && row.flag(11),
        row.maybeText(8)
            .map(kept -> EventJson.read(kept, WrittenPlan.class))
            .orElseGet(() -> flat(id)),
        row.maybeUuid(9).map(PersonId::new),
        row.instant(10),
        0);
  }

  private WrittenPlan flat(UUID version) {
    return FlatRates.written(
        Listing.of(em, "select r.category, r.tier, r.rate, r.name_en, r.name_ru from plan_rule r")
            .where("r.plan_version_id = ?", version)
            .orderedBy("r.rule_no"));
  }

  private static List<PlanView> drafts(Listing listing) {
    return listing.orderedBy("p.code").stream().map(PlanBook::draft).toList();
  }

  private static PlanView draft(Row row) {
    return new PlanView(
        new PlanId(row.uuid(0)),
        row.text(1),
        row.text(2),
        row.text(3),
        Optional.empty(),
        row.integer(10) + 1,
        row.date(4),
        row.maybeDate(5),
        false,
        EventJson.read(row.text(6), WrittenPlan.class),
        Optional.of(new PersonId(row.uuid(7))),
        row.instant(8),
        row.number(9));
  }
}
