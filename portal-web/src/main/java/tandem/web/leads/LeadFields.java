package tandem.web.leads;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.customers.TaxScheme;
import tandem.leads.LeadField;
import tandem.leads.LeadForm;
import tandem.leads.LeadForm.ContactClaim;
import tandem.leads.LeadForm.CustomerClaim;
import tandem.leads.programmes.ExtraField;
import tandem.leads.programmes.ProgrammeId;
import tandem.platform.Refusal;
import tandem.web.platform.Form;
import tandem.web.platform.Formats;
import tandem.web.platform.Submission;

/**
 * A lead's form in the page and in the domain. Fields are named by the API's paths, so that every
 * problem of the domain finds its field.
 */
public final class LeadFields {
  public static final String LINES = "lines";
  private static final int TEXT = 255;
  private static final int NEED = 2000;

  private LeadFields() {}

  /** Everything as typed; wrong fields are noted in the submission. */
  public static LeadForm read(Submission typed, List<ExtraField> questions) {
    return new LeadForm(
        new CustomerClaim(
            typed.choice("customer.tax_id.scheme", TaxScheme.class).orElse(null),
            typed.text("customer.tax_id.number", TEXT).orElse(null),
            typed.text("customer.name", TEXT).orElse(null),
            typed.text("customer.country", 2).orElse(null),
            typed.text("customer.website", TEXT).orElse(null),
            CustomerDetailsTyped.read(typed)),
        new ContactClaim(
            typed.text("contact.name", TEXT).orElse(null),
            typed.text("contact.email", TEXT).orElse(null),
            typed.text("contact.phone", TEXT).orElse(null),
            typed.ticked("contact.consent")),
        LeadLinesTyped.read(typed),
        typed.amount("amount").orElse(null),
        typed.text("currency", 3).orElse(null),
        typed.day("expected_close").orElse(null),
        typed.text("need", NEED).orElse(null),
        typed.text("external_id", 100).orElse(null),
        programme(typed),
        LeadAnswersTyped.read(typed, questions));
  }

  private static @Nullable ProgrammeId programme(Submission typed) {
    String chosen = typed.raw("programme_id");
    try {
      return chosen.isEmpty() ? null : ProgrammeId.parse(chosen);
    } catch (Refusal.NotFound unknown) {
      typed.reject("programme_id", "form.choice");
      return null;
    }
  }

  /** What may not be changed now stays as it is, whatever was sent. */
  static LeadForm onlyOpen(LeadForm typed, LeadForm kept, Set<LeadField> open) {
    CustomerClaim claim = typed.customer();
    CustomerClaim known = kept.customer();
    boolean taxId = open.contains(LeadField.TAX_ID);
    return new LeadForm(
        new CustomerClaim(
            taxId ? claim.taxScheme() : known.taxScheme(),
            taxId ? claim.taxNumber() : known.taxNumber(),
            open.contains(LeadField.CUSTOMER_NAME) ? claim.name() : known.name(),
            open.contains(LeadField.COUNTRY) ? claim.country() : known.country(),
            open.contains(LeadField.WEBSITE) ? claim.website() : known.website(),
            open.contains(LeadField.DETAILS) ? claim.details() : known.details()),
        open.contains(LeadField.CONTACT) ? typed.contact() : kept.contact(),
        open.contains(LeadField.LINES) ? typed.lines() : kept.lines(),
        open.contains(LeadField.AMOUNT) ? typed.amount() : kept.amount(),
        open.contains(LeadField.AMOUNT) ? typed.currency() : kept.currency(),
        open.contains(LeadField.EXPECTED_CLOSE) ? typed.expectedClose() : kept.expectedClose(),
        open.contains(LeadField.NEED) ? typed.need() : kept.need(),
        open.size() == LeadField.values().length ? typed.externalId() : kept.externalId(),
        open.contains(LeadField.PROGRAMME) ? typed.programme() : kept.programme(),
        open.contains(LeadField.ANSWERS) ? typed.answers() : kept.answers());
  }

  public static Form write(LeadForm form, Formats formats) {
    Map<String, List<String>> values = new HashMap<>();
    CustomerClaim customer = form.customer();
    TaxScheme scheme = customer.taxScheme();
    put(values, "customer.tax_id.scheme", scheme == null ? null : scheme.name());
    put(values, "customer.tax_id.number", customer.taxNumber());
    put(values, "customer.name", customer.name());
    put(values, "customer.country", customer.country());
    put(values, "customer.website", customer.website());
    CustomerDetailsTyped.write(values, customer.details());
    put(values, "contact.name", form.contact().name());
    put(values, "contact.email", form.contact().email());
    put(values, "contact.phone", form.contact().phone());
    put(values, "contact.consent", form.contact().consent() ? "yes" : null);
    for (int i = 0; i < form.lines().size(); i++) {
      put(values, line(i, "product_id"), form.lines().get(i).product().text());
      put(values, line(i, "quantity"), String.valueOf(form.lines().get(i).quantity()));
    }
    put(values, "amount", form.amount() == null ? null : formats.number(form.amount()));
    put(values, "currency", form.currency());
    put(
        values,
        "expected_close",
        form.expectedClose() == null ? null : form.expectedClose().toString());
    put(values, "need", form.need());
    put(values, "external_id", form.externalId());
    put(values, "programme_id", form.programmeOrStandard().text());
    LeadAnswersTyped.write(values, form.answers());
    return Form.of(values);
  }

  public static String line(int index, String member) {
    return LINES + "." + index + "." + member;
  }

  /** What a programme refuses stands at the choice of the programme. */
  public static String fieldOf(Refusal refusal, String path) {
    return path.isEmpty() && refusal.code().endsWith("_not_eligible")
        ? "programme_id"
        : fieldOf(path);
  }

  /** Problems of a whole group stand at its first field. */
  public static String fieldOf(String path) {
    return switch (path) {
      case "" -> "customer.name";
      case "lines" -> line(0, "product_id");
      case "contact" -> "contact.name";
      case "customer.tax_id" -> "customer.tax_id.number";
      default -> path;
    };
  }

  private static void put(Map<String, List<String>> values, String field, @Nullable String value) {
    if (value != null) {
      values.put(field, List.of(value));
    }
  }
}
