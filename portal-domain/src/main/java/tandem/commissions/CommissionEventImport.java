package tandem.commissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import tandem.access.Actor;
import tandem.deals.DealId;
import tandem.platform.Caller;
import tandem.platform.Money;
import tandem.platform.Refusal;
import tandem.platform.imports.ImportRow;
import tandem.platform.imports.ImportTarget;

/** Invoices, payments and what is given back, from a file of the company's bookkeeping. */
@ApplicationScoped
class CommissionEventImport implements ImportTarget {
  @Inject CommissionEvents events;
  @Inject EarningsPolicy policy;

  @Override
  public String name() {
    return "commission_events";
  }

  @Override
  public Set<String> fields() {
    return Set.of("deal_id", "kind", "external_id", "amount", "currency", "occurred_on");
  }

  @Override
  public String key(ImportRow row) {
    return row.text("kind") + " / " + row.text("external_id");
  }

  @Override
  public boolean ownedBy(Caller caller) {
    return caller instanceof Actor actor && policy.records(actor);
  }

  @Override
  public String take(Caller caller, ImportRow row) {
    BigDecimal amount = row.decimal("amount").orElseThrow(() -> missing("amount"));
    RecordEvent order =
        new RecordEvent(
            deal(row.text("deal_id")),
            row.oneOf("kind", DealEventKind.class),
            row.text("external_id"),
            money(amount, currency(row.text("currency"))),
            row.date("occurred_on").orElseThrow(() -> missing("occurred_on")));
    return events.record((Actor) caller, order).id().text();
  }

  private static DealId deal(String text) {
    try {
      return DealId.parse(text);
    } catch (Refusal.NotFound unknown) {
      throw new Refusal.Invalid("deal_id", "unknown_deal", "no such deal of a partner");
    }
  }

  /** Of money nothing is rounded away in silence. */
  private static Money money(BigDecimal amount, Currency currency) {
    if (amount.stripTrailingZeros().scale() > currency.getDefaultFractionDigits()) {
      throw new Refusal.Invalid("amount", "decimals", "the currency has fewer decimals");
    }
    return new Money(amount, currency);
  }

  private static Currency currency(String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException unknown) {
      throw new Refusal.Invalid("currency", "currency", "an ISO 4217 code");
    }
  }

  private static Refusal missing(String field) {
    return new Refusal.Invalid(field, "required", "is missing");
  }
}
