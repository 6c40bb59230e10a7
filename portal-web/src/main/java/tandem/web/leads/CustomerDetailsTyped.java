package tandem.web.leads;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tandem.customers.CustomerDetails;
import tandem.web.platform.Fact;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Submission;

/** What a dealer says of a customer besides name and tax number, as fields of a form. */
public final class CustomerDetailsTyped {
  /** Names of the members, in the order of the form. */
  public static final List<String> MEMBERS =
      List.of("kpp", "ogrn", "phone", "postal_code", "city", "street");

  private static final String PATH = "customer.details.";
  private static final int LONGEST = 255;

  private CustomerDetailsTyped() {}

  static CustomerDetails read(Submission typed) {
    Map<String, String> given = new HashMap<>();
    for (String member : MEMBERS) {
      typed.text(PATH + member, LONGEST).ifPresent(text -> given.put(member, text));
    }
    return CustomerDetails.of(given);
  }

  static void write(Map<String, List<String>> values, CustomerDetails details) {
    details.given().forEach((member, value) -> values.put(PATH + member, List.of(value)));
  }

  /** Whether the part of the form has to be open: something stands there, or is wrong. */
  public static boolean isUsed(Form form) {
    return MEMBERS.stream()
        .anyMatch(member ->
            !form.value(PATH + member).isEmpty() || form.error(PATH + member).isPresent());
  }

  /** For whoever reads the lead. */
  public static List<Fact> facts(Page page, CustomerDetails details) {
    Fact.Facts facts = Fact.list();
    details.given().forEach((member, value) -> facts.add(page.t("leads.detail." + member), value));
    return facts.facts();
  }
}
