package tandem.leads.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.leads.LeadForm;
import tandem.platform.Problems;
import tandem.platform.Text;

/**
 * What a visitor leaves: who they are, how to reach them, what they need.
 *
 * @param language in which they read what they agreed to
 */
public record VisitorForm(
    @Nullable String company,
    @Nullable String name,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String need,
    boolean consent,
    String language) {
  private static final int SHORTEST_NEED = 20;

  public VisitorForm {
    company = Text.tidy(company);
    name = Text.tidy(name);
    email = Text.tidy(email);
    phone = Text.tidy(phone);
    need = Text.tidy(need);
  }

  Problems problems() {
    Problems problems = new Problems();
    problems.line("company", company, true, 200);
    problems.line("contact_name", name, true, 120);
    problems.email("contact_email", email);
    problems.phone("contact_phone", phone);
    if (email == null && phone == null) {
      problems.add("contact_email", "email_or_phone", "an e-mail address or a phone number");
    }
    problems.text("need", need, true, 2000);
    if (need != null && need.length() < SHORTEST_NEED) {
      problems.add("need", "too_short", "at least " + SHORTEST_NEED + " characters");
    }
    if (!consent) {
      problems.add("consent", "consent_required", "must be agreed to");
    }
    return problems;
  }

  LeadForm lead() {
    LeadForm.CustomerClaim customer = new LeadForm.CustomerClaim(null, null, company, null, null);
    LeadForm.ContactClaim contact = new LeadForm.ContactClaim(name, email, phone, consent);
    return new LeadForm(customer, contact, List.of(), null, null, null, need, null);
  }
}
