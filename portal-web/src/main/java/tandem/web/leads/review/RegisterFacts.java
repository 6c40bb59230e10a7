package tandem.web.leads.review;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tandem.customers.CustomerFact;
import tandem.customers.CustomerId;
import tandem.customers.FactField;
import tandem.customers.register.RegisterState;
import tandem.web.leads.LeadPrefill;
import tandem.web.platform.Badge;
import tandem.web.platform.Fact;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;

/**
 * What is known of a lead's customer beyond the claim, each with source and day.
 *
 * @param doubt why a person should look; empty when nothing says so
 * @param customer address of the customer in the registry; empty before it is one
 * @param correction where it is said by hand; empty for those who may not
 */
public record RegisterFacts(
    List<Fact> facts, Optional<Badge> doubt, String customer, String correction) {

  static RegisterFacts of(
      Page page, List<CustomerFact> known, Optional<CustomerId> customer, String correction) {
    Fact.Facts facts = Fact.list();
    known.forEach(fact ->
        facts.add(page.t("review.fact_" + fact.field()), value(page, fact), source(page, fact)));
    return new RegisterFacts(
        facts.facts(),
        doubt(page, known),
        customer.map(id -> "/customers/" + id.text()).orElse(""),
        correction);
  }

  private static Optional<Badge> doubt(Page page, List<CustomerFact> known) {
    return known.stream()
        .filter(fact -> fact.field() == FactField.STATE)
        .filter(fact -> !fact.value().equals("UNKNOWN"))
        .filter(fact -> RegisterState.valueOf(fact.value()).needsLook())
        .findFirst()
        .map(fact -> Badge.of(value(page, fact), "bang", Hue.RED));
  }

  private static String value(Page page, CustomerFact fact) {
    return fact.field() == FactField.STATE
        ? page.t("review.state_" + fact.value().toLowerCase(Locale.ROOT))
        : fact.value();
  }

  private static String source(Page page, CustomerFact fact) {
    String source =
        fact.byHand() ? page.t("review.by_hand") : LeadPrefill.source(page, fact.source());
    return fact.asOf()
        .map(day -> page.t("leads.prefill_source_day", source, page.format().date(day)))
        .orElseGet(() ->
            page.t("leads.prefill_source_day", source, page.format().moment(fact.learnedAt())));
  }
}
