package tandem.api.leads;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.views.MoneyBody;
import tandem.customers.CustomerDetails;
import tandem.customers.TaxScheme;
import tandem.leads.LeadForm;
import tandem.leads.LeadForm.ContactClaim;
import tandem.leads.LeadForm.CustomerClaim;
import tandem.leads.LeadLine;
import tandem.leads.programmes.ProgrammeId;
import tandem.platform.ProductId;

/**
 * A lead as its partner writes it. A draft may lack anything; what a submission needs is told by
 * pointers.
 */
@Schema(name = "LeadInput", description = "What the partner fills in.")
record LeadBody(
    @Schema(
            description = "Your own key of this lead, unique within your firm.",
            examples = "CRM-4711")
        @Size(min = 1, max = 100)
        @Nullable String externalId,
    @Valid @Nullable Customer customer,
    @Valid @Nullable Contact contact,
    @Valid @Size(max = 20) @Nullable List<Line> lines,
    @Valid @Nullable MoneyBody amount,
    @Schema(description = "When the customer is expected to sign.", examples = "2027-03-31")
        @Nullable LocalDate expectedClose,
    @Schema(description = "What the customer needs, in words.") @Size(max = 2000)
        @Nullable String need,
    @Schema(
            description =
                "Whose rules it is handed in under; the standard programme unless given. It stays"
                    + " what it is once handed in.")
        @Nullable ProgrammeId programmeId,
    @Schema(
            type = SchemaType.OBJECT,
            description =
                "Answers to the programme's own questions, by their codes; see"
                    + " GET /programmes/{programme_id}/form.")
        @Nullable JsonObject answers,
    @Schema(
            description =
                "Whether to hand it in. POST and PUT do unless told otherwise, PATCH does not.")
        @Nullable Boolean submit) {

  /** The end customer: a tax id with its scheme, or name, country and website. */
  @Schema(name = "LeadCustomer")
  record Customer(
      @Valid @Nullable TaxIdBody taxId,
      @Size(max = 200) @Nullable String name,
      @Schema(description = "ISO 3166-1 alpha-2")
          @Size(min = 2, max = 2)
          @Pattern(regexp = "^[A-Z]{2}$")
          @Nullable String country,
      @Size(max = 255) @Nullable String website,
      @Valid @Nullable Details details) {

    static Customer of(CustomerClaim claim) {
      return new Customer(
          TaxIdBody.of(claim.taxScheme(), claim.taxNumber()),
          claim.name(),
          claim.country(),
          claim.website(),
          Details.of(claim.details()));
    }

    CustomerClaim claim() {
      return new CustomerClaim(
          taxId == null ? null : taxId.scheme(),
          taxId == null ? null : taxId.number(),
          name,
          country,
          website,
          details == null ? CustomerDetails.NONE : details.details());
    }
  }

  /** What the customer is known by besides; each member may be left out. */
  @Schema(name = "LeadCustomerDetails")
  record Details(
      @Schema(description = "Russia: tax office of the firm or its branch", examples = "770801001")
          @Size(max = 40)
          @Nullable String kpp,
      @Schema(description = "Russia: OGRN or OGRNIP", examples = "1027700132195") @Size(max = 40)
          @Nullable String ogrn,
      @Schema(description = "Of the firm, not of a person.") @Size(max = 40) @Nullable String phone,
      @Size(max = 20) @Nullable String postalCode,
      @Size(max = 100) @Nullable String city,
      @Schema(description = "With the number of the house.") @Size(max = 200)
          @Nullable String street) {

    static @Nullable Details of(CustomerDetails details) {
      return details.isEmpty()
          ? null
          : new Details(
              details.kpp(),
              details.ogrn(),
              details.phone(),
              details.postalCode(),
              details.city(),
              details.street());
    }

    CustomerDetails details() {
      return new CustomerDetails(kpp, ogrn, phone, postalCode, city, street);
    }
  }

  /** A company's number in a tax register. */
  @Schema(name = "TaxId")
  record TaxIdBody(
      @NotNull TaxScheme scheme,
      @NotNull @Size(min = 1, max = 40) @Schema(examples = "7707083893") String number) {

    static @Nullable TaxIdBody of(@Nullable TaxScheme scheme, @Nullable String number) {
      return scheme == null || number == null ? null : new TaxIdBody(scheme, number);
    }
  }

  /** A person at the customer, who agreed that their data is passed on. */
  @Schema(name = "LeadContact")
  record Contact(
      @Size(max = 120) @Nullable String name,
      @Size(max = 254) @Nullable String email,
      @Size(max = 40) @Nullable String phone,
      @Schema(description = "The person agreed that their data is passed on; needed to hand it in.")
          @Nullable Boolean consent) {

    static Contact of(ContactClaim claim) {
      return new Contact(claim.name(), claim.email(), claim.phone(), claim.consent());
    }

    ContactClaim claim() {
      return new ContactClaim(name, email, phone, Boolean.TRUE.equals(consent));
    }
  }

  /** A product wanted. */
  @Schema(name = "LeadLineInput")
  record Line(
      @NotNull @Schema(ref = "ProductId") ProductId productId,
      @NotNull @Min(1) @Max(100_000) Integer quantity) {}

  static LeadBody of(LeadForm form) {
    return new LeadBody(
        form.externalId(),
        Customer.of(form.customer()),
        Contact.of(form.contact()),
        form.lines().stream().map(line -> new Line(line.product(), line.quantity())).toList(),
        MoneyBody.of(form.amount(), form.currency()),
        form.expectedClose(),
        form.need(),
        form.programme(),
        form.answers().isEmpty() ? null : form.answers(),
        null);
  }

  LeadForm form() {
    return new LeadForm(
        customer == null ? CustomerClaim.NONE : customer.claim(),
        contact == null ? ContactClaim.NONE : contact.claim(),
        lines == null
            ? List.of()
            : lines.stream().map(line -> new LeadLine(line.productId(), line.quantity())).toList(),
        amount == null ? null : amount.amount(),
        amount == null ? null : amount.currency(),
        expectedClose,
        need,
        externalId,
        programmeId,
        answers == null ? JsonValue.EMPTY_JSON_OBJECT : answers);
  }

  /** The same under the key that stands in the address. */
  LeadBody called(String key) {
    return new LeadBody(
        key, customer, contact, lines, amount, expectedClose, need, programmeId, answers, submit);
  }

  boolean submits(boolean unlessTold) {
    return submit == null ? unlessTold : submit;
  }
}
