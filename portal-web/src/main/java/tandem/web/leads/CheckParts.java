package tandem.web.leads;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tandem.customers.TaxScheme;
import tandem.leads.CheckCustomer;
import tandem.leads.CheckedCustomer;
import tandem.web.platform.Page;

/** The answer of the box in words. */
final class CheckParts {
  private CheckParts() {}

  static CheckModel.Answer answer(Page page, CheckTold told) {
    return new CheckModel.Answer(
        told.asked(),
        page.format().moment(told.at()),
        CheckBadges.of(page, told.band()),
        told.until()
            .map(until -> page.t("check.protected_until", page.format().date(until)))
            .orElseGet(() -> page.t("check.means." + told.band())),
        told.own().stream().map(own -> own(page, own)).toList(),
        fields(page, CheckCustomer.typed(told.asked())));
  }

  private static CheckModel.Own own(Page page, CheckedCustomer.Own own) {
    return new CheckModel.Own(
        "/leads/" + own.id().text(),
        own.customer().orElseGet(() -> page.t("leads.nameless")),
        own.owner(),
        LeadBadges.of(page, own.stage(), own.protectedUntil(), Optional.empty()));
  }

  /** So that nobody types twice what was asked. */
  private static Map<String, String> fields(Page page, CheckCustomer asked) {
    boolean russian = page.language().equals("ru");
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("currency", russian ? "RUB" : "EUR");
    fields.put("lines.0.quantity", "1");
    fields.put(
        "customer.tax_id.scheme",
        asked.taxScheme().orElse(russian ? TaxScheme.INN : TaxScheme.VAT).name());
    asked.taxNumber().ifPresent(number -> fields.put("customer.tax_id.number", number));
    asked.website().ifPresent(site -> fields.put("customer.website", site));
    return fields;
  }
}
