package tandem.web.leads;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import tandem.access.Actor;
import tandem.customers.TaxScheme;
import tandem.customers.register.RegisterReply;
import tandem.customers.register.RegisterState;
import tandem.customers.register.RegisteredCompany;
import tandem.leads.CustomerPrefill;
import tandem.leads.Prefilled;
import tandem.platform.Refusal;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/**
 * The button beside the tax id that fills in what the public register says. What somebody typed
 * stays: only empty fields are filled.
 */
@RequestScoped
public class LeadPrefill {
  static final String BUTTON = "prefill";
  private static final String NUMBER = "customer.tax_id.number";
  private static final String NAME = "customer.name";
  private static final String COUNTRY = "customer.country";

  @Inject CustomerPrefill register;
  @Inject Pages pages;

  /** Says what came of it; nothing when the number was wrong, which the submission then tells. */
  Optional<LeadFormModel.Told> fill(Actor actor, Submission typed) {
    try {
      return Optional.of(
          told(
              register.prefill(
                  actor,
                  typed.choice("customer.tax_id.scheme", TaxScheme.class).orElse(null),
                  typed.raw(NUMBER)),
              typed));
    } catch (Refusal.Invalid wrong) {
      typed.refusedBy(wrong, path -> "customer." + path);
    } catch (Refusal.TooMany enough) {
      typed.reject(NUMBER, "leads.prefill_enough", CustomerPrefill.MOST);
    }
    return Optional.empty();
  }

  private LeadFormModel.Told told(Prefilled prefilled, Submission typed) {
    Page page = pages.page();
    return switch (prefilled.reply()) {
      case RegisterReply.Found found -> found(page, prefilled, found.company(), typed);
      case RegisterReply.Unknown ignored ->
          new LeadFormModel.Told("warning", "question", page.t("leads.prefill_unknown"), "");
      case RegisterReply.Silent ignored ->
          new LeadFormModel.Told("warning", "hourglass", page.t("leads.prefill_silent"), "");
      case RegisterReply.NotAsked ignored ->
          new LeadFormModel.Told("info", "info", page.t("leads.prefill_not_asked"), "");
    };
  }

  private static LeadFormModel.Told found(
      Page page, Prefilled prefilled, RegisteredCompany company, Submission typed) {
    fillIfBlank(typed, NAME, company.name());
    fillIfBlank(typed, COUNTRY, company.country());
    String from = source(page, prefilled.source());
    String source =
        company
            .asOf()
            .map(day -> page.t("leads.prefill_source_day", from, page.format().date(day)))
            .orElseGet(() -> page.t("leads.prefill_source", from));
    String said =
        company.name() + company.address().map(address -> ", " + address).orElse("") + ".";
    RegisterState state = company.state();
    return state.needsLook()
        ? new LeadFormModel.Told(
            "warning",
            "bang",
            said + " " + page.t("leads.prefill_state_" + state.name().toLowerCase(Locale.ROOT)),
            source)
        : new LeadFormModel.Told("success", "check", said, source);
  }

  /** The name of a register in words. */
  public static String source(Page page, String provider) {
    return switch (provider) {
      case "dadata", "file", "made-up" -> page.t("leads.register_" + provider.replace('-', '_'));
      default -> provider;
    };
  }

  private static void fillIfBlank(Submission typed, String field, String value) {
    if (typed.raw(field).isEmpty()) {
      typed.put(field, value);
    }
  }
}
