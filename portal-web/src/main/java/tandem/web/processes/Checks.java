package tandem.web.processes;

import java.util.Map;
import tandem.deals.processes.ProcessTerms;
import tandem.deals.processes.Requirement;
import tandem.web.platform.Page;

/** The checks of gates in words. */
public final class Checks {
  private static final Map<String, String> FIELDS =
      Map.of(
          "need", "leads.need",
          "expected_close", "deals.close",
          "contract.number", "deals.contract_number",
          "contract.date", "deals.contract_date");

  private Checks() {}

  /** Of a check that is no question, or of a kind that another part of the product carries out. */
  public static String label(Page page, Requirement check) {
    return check.isField()
        ? page.t(FIELDS.getOrDefault(check.name(), "process.check_field"))
        : page.t("process.check", check.kind(), name(page, check));
  }

  private static String name(Page page, Requirement check) {
    return check.kind().equals("PARTY_ACCEPTED")
        ? page.t("party.role." + check.name())
        : check.name();
  }

  static String label(Page page, ProcessTerms terms, Requirement check) {
    return check
        .question()
        .flatMap(terms::question)
        .map(asked -> asked.name(page.language()))
        .orElseGet(() -> label(page, check));
  }
}
