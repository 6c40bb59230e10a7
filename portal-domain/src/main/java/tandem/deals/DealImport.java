package tandem.deals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.deals.processes.ProcessBook;
import tandem.leads.LeadLine;
import tandem.platform.Caller;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.Money;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.ProductId;
import tandem.platform.Refusal;
import tandem.platform.Slug;
import tandem.platform.imports.ImportRow;
import tandem.platform.imports.ImportTarget;
import tandem.platform.persistence.Listing;

/**
 * Takes deals over from another system, with their dates. A won one publishes {@code deal.won} with
 * its day of closing, so that commission accrues on the product's own way. Warned about, and taken:
 * no customer, no dates, no amount (the product's list price stands in for an open deal). The
 * seller {@code company} stands for a deal of the company's own. A row that passes by a partner's
 * protection needs {@code bypass_reason} and {@code bypass_comment}, or it is refused.
 */
@ApplicationScoped
class DealImport implements ImportTarget {
  /** Stands for the seller of a deal of the company's own. */
  private static final String OWN = "company";

  private static final LocalTime NOON = LocalTime.NOON;

  @PersistenceContext EntityManager em;
  @Inject Deals deals;
  @Inject ProcessBook processes;
  @Inject BypassGuard guard;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  private record Seller(
      @Nullable PersonId person, @Nullable PartnerId firm, @Nullable String name) {}

  private record Goods(ProductId id, Money price) {}

  private record Buyer(UUID id, String name, String country) {}

  @Override
  public String name() {
    return "deals";
  }

  @Override
  public Set<String> fields() {
    return Set.of(
        "external_id",
        "seller",
        "product",
        "customer",
        "stage",
        "opened_on",
        "closed_on",
        "amount",
        "currency",
        "lost_reason",
        "bypass_reason",
        "bypass_comment");
  }

  @Override
  public String key(ImportRow row) {
    return row.text("external_id");
  }

  /**
   * Customers of the company's own deals are held in the order in which approvals hold them: by the
   * file's order two would wait for each other.
   */
  @Override
  public void before(List<ImportRow> rows) {
    String customers =
        rows.stream()
            .filter(row -> row.maybe("seller").filter(OWN::equalsIgnoreCase).isPresent())
            .flatMap(row -> row.maybe("customer").stream())
            .map(Slug::of)
            .distinct()
            .collect(Collectors.joining(","));
    if (!customers.isEmpty()) {
      em.createNativeQuery(
              "select cast(lock_customers(string_to_array(?1, ',')) as text)", Object.class)
          .setParameter(1, customers)
          .getSingleResult();
    }
  }

  @Override
  public String take(Caller caller, ImportRow row) {
    Instant now = clock.instant();
    Goods goods = goods(row);
    ImportedDeal past = past(row, seller(row), buyer(row), goods, now);
    Deal deal = Deal.imported(new DealId(ids.next()), past, processes.standard(), now);
    deals.add(deal);
    deals.addLines(deal, List.of(new LeadLine(goods.id(), 1)));
    deals.noteStart(deal, DealStage.PROSPECT, caller, past.openedAt());
    guard.imported(caller, deal, past.since(), bypass(row), now);
    events.publish(caller, deal.opened());
    if (past.stage() != DealStage.PROSPECT) {
      deals.noteMove(
          deal,
          DealStage.PROSPECT,
          caller,
          Optional.ofNullable(past.lostReason()).map(Enum::name),
          past.since());
    }
    switch (past.stage()) {
      case WON ->
          events.publish(
              caller,
              new DealWon(deal.id(), past.partner(), past.owner(), past.amount(), past.since()));
      case LOST ->
          events.publish(
              caller, new DealLost(deal.id(), past.partner(), lostReason(past), "", past.since()));
      default -> {}
    }
    return deal.id().text();
  }

  private ImportedDeal past(
      ImportRow row, Seller seller, Optional<Buyer> buyer, Goods goods, Instant now) {
    DealStage stage = row.oneOf("stage", DealStage.class);
    Optional<LocalDate> opened = row.date("opened_on");
    Optional<LocalDate> closed = row.date("closed_on");
    if (opened.isEmpty()) {
      row.warn("opened_on", "no_date", "no date; taken as opened on the day of the import");
    }
    if (!stage.isOpen() && closed.isEmpty()) {
      throw new Refusal.Invalid("closed_on", "required", "a closed deal has a day of closing");
    }
    if (opened.isPresent() && closed.isPresent() && closed.get().isBefore(opened.get())) {
      throw new Refusal.Invalid("closed_on", "before_opening", "closed before it was opened");
    }
    return new ImportedDeal(
        seller.firm(),
        seller.person(),
        seller.name(),
        buyer.map(Buyer::id).orElse(null),
        buyer.map(Buyer::name).orElse(null),
        buyer.map(Buyer::country).orElse(null),
        row.text("external_id"),
        stage,
        amount(row, stage, goods),
        opened.map(DealImport::noon).orElse(now),
        stage.isOpen() ? null : closed.map(DealImport::noon).orElse(now),
        stage == DealStage.LOST ? row.oneOf("lost_reason", LostReason.class) : null);
  }

  private static Money amount(ImportRow row, DealStage stage, Goods goods) {
    Optional<BigDecimal> given = row.decimal("amount");
    if (given.isPresent()) {
      return new Money(given.get(), Currency.getInstance(row.text("currency")));
    }
    if (!stage.isOpen()) {
      throw new Refusal.Invalid("amount", "required", "a closed deal has an amount");
    }
    row.warn("amount", "list_price", "no amount; the product's list price stands in");
    return goods.price();
  }

  /** Why the company works on a customer whom a partner has registered. */
  private static Optional<Bypass> bypass(ImportRow row) {
    return row.maybe("bypass_reason")
        .map(given ->
            new Bypass(
                row.oneOf("bypass_reason", BypassReason.class),
                row.maybe("bypass_comment").orElse("")));
  }

  private Seller seller(ImportRow row) {
    String name = row.text("seller");
    if (name.equalsIgnoreCase(OWN)) {
      return new Seller(null, null, null);
    }
    return Listing.of(em, "select id, partner_id, name from person")
        .where("username = ?", Slug.of(name))
        .where("partner_id is not null")
        .rows()
        .stream()
        .findFirst()
        .map(it -> new Seller(new PersonId(it.uuid(0)), new PartnerId(it.uuid(1)), it.text(2)))
        .orElseThrow(() -> unknown("seller", name));
  }

  private Goods goods(ImportRow row) {
    String code = row.text("product");
    return Listing.of(em, "select id, price, currency from product")
        .where("code = ?", Slug.of(code))
        .rows()
        .stream()
        .findFirst()
        .map(it -> new Goods(new ProductId(it.uuid(0)), it.money(1)))
        .orElseThrow(() -> unknown("product", code));
  }

  private Optional<Buyer> buyer(ImportRow row) {
    Optional<String> name = row.maybe("customer");
    if (name.isEmpty()) {
      row.warn("customer", "no_customer", "no customer; the deal is taken without one");
      return Optional.empty();
    }
    return Optional.of(
        Listing.of(em, "select id, name, country from customer")
            .where("external_id = ?", Slug.of(name.get()))
            .rows()
            .stream()
            .findFirst()
            .map(it -> new Buyer(it.uuid(0), it.text(1), it.text(2)))
            .orElseThrow(() -> unknown("customer", name.get())));
  }

  private static Refusal unknown(String field, String value) {
    return new Refusal.Invalid(field, "unknown_" + field, "'" + value + "' is not known");
  }

  private static LostReason lostReason(ImportedDeal past) {
    @Nullable LostReason reason = past.lostReason();
    return reason == null ? LostReason.OTHER : reason;
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(NOON).toInstant(ZoneOffset.UTC);
  }
}
