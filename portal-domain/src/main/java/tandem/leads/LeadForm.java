package tandem.leads;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.customers.CustomerDetails;
import tandem.customers.TaxScheme;
import tandem.leads.programmes.ProgrammeId;
import tandem.platform.Text;

/**
 * What a dealer filled in so far, as typed. A draft may lack anything; what a submission needs is
 * checked by {@link LeadRules}.
 *
 * @param customer who the end customer is: a tax id with its scheme, or name, country and website
 * @param amount expected value of the whole, in {@code currency} (ISO 4217)
 * @param need what the customer needs, in words (20 to 2,000 characters)
 * @param externalId the partner's own key, unique within the firm, at most 100 characters
 * @param programme whose rules it is handed in under; absent for the standard one
 * @param answers to the programme's own questions, by their codes; at most 20,000 characters as
 *     JSON
 */
public record LeadForm(
    CustomerClaim customer,
    ContactClaim contact,
    List<LeadLine> lines,
    @Nullable BigDecimal amount,
    @Nullable String currency,
    @Nullable LocalDate expectedClose,
    @Nullable String need,
    @Nullable String externalId,
    @Nullable ProgrammeId programme,
    JsonObject answers) {
  public LeadForm {
    lines = List.copyOf(lines);
    currency = Text.tidy(currency);
    need = Text.tidy(need);
    externalId = Text.tidy(externalId);
  }

  /** In the standard programme, which asks nothing of its own. */
  public LeadForm(
      CustomerClaim customer,
      ContactClaim contact,
      List<LeadLine> lines,
      @Nullable BigDecimal amount,
      @Nullable String currency,
      @Nullable LocalDate expectedClose,
      @Nullable String need,
      @Nullable String externalId) {
    this(
        customer,
        contact,
        lines,
        amount,
        currency,
        expectedClose,
        need,
        externalId,
        null,
        JsonValue.EMPTY_JSON_OBJECT);
  }

  /** The same in a programme, with answers to its own questions. */
  public LeadForm in(@Nullable ProgrammeId wanted, JsonObject given) {
    return new LeadForm(
        customer, contact, lines, amount, currency, expectedClose, need, externalId, wanted, given);
  }

  /** The same of a customer that is told otherwise. */
  public LeadForm of(CustomerClaim told) {
    return new LeadForm(
        told,
        contact,
        lines,
        amount,
        currency,
        expectedClose,
        need,
        externalId,
        programme,
        answers);
  }

  /** The programme it is for, named or not. */
  public ProgrammeId programmeOrStandard() {
    return programme == null ? ProgrammeId.STANDARD : programme;
  }

  /** The end customer as the dealer names it. */
  public record CustomerClaim(
      @Nullable TaxScheme taxScheme,
      @Nullable String taxNumber,
      @Nullable String name,
      @Nullable String country,
      @Nullable String website,
      CustomerDetails details) {
    public CustomerClaim {
      taxNumber = Text.tidy(taxNumber);
      // forms send the scheme that stands in the list, chosen or not: without a number it says
      // nothing
      taxScheme = taxNumber == null ? null : taxScheme;
      name = Text.tidy(name);
      country = Text.tidy(country);
      website = Text.tidy(website);
    }

    /** Of whom no more is said. */
    public CustomerClaim(
        @Nullable TaxScheme taxScheme,
        @Nullable String taxNumber,
        @Nullable String name,
        @Nullable String country,
        @Nullable String website) {
      this(taxScheme, taxNumber, name, country, website, CustomerDetails.NONE);
    }

    public static final CustomerClaim NONE = new CustomerClaim(null, null, null, null, null);
  }

  /** A person at the customer, who agreed that their data is passed on. */
  public record ContactClaim(
      @Nullable String name, @Nullable String email, @Nullable String phone, boolean consent) {
    public ContactClaim {
      name = Text.tidy(name);
      email = Text.tidy(email);
      phone = Text.tidy(phone);
    }

    public static final ContactClaim NONE = new ContactClaim(null, null, null, false);
  }

  public static final LeadForm EMPTY =
      new LeadForm(CustomerClaim.NONE, ContactClaim.NONE, List.of(), null, null, null, null, null);
}
