package tandem.api.leads;

import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.views.MoneyBody;
import tandem.leads.LeadForm;
import tandem.leads.offers.CompanyLeadContent;
import tandem.leads.programmes.ProgrammeId;

/**
 * A lead of the company's own: what a registration holds, and what a firm may read of it before.
 */
@Schema(
    name = "CompanyLeadInput",
    description =
        "need and region are read by firms before they accept: they must not tell who it is.")
record CompanyLeadBody(
    @Valid LeadBody.@Nullable Customer customer,
    @Schema(description = "Where in the country, as territories of firms are called.")
        @Size(max = 120)
        @Nullable String region,
    @Valid LeadBody.@Nullable Contact contact,
    @Valid @Size(max = 20) @Nullable List<LeadBody.Line> lines,
    @Valid @Schema(description = "Firms are told a band.") @Nullable MoneyBody amount,
    @Nullable LocalDate expectedClose,
    @Schema(description = "What the customer needs, in words.") @Size(max = 2000)
        @Nullable String need,
    @Schema(description = "Whose rules it falls under; the standard programme unless given.")
        @Nullable ProgrammeId programmeId,
    @Schema(type = SchemaType.OBJECT, description = "To the programme's own questions.")
        @Nullable JsonObject answers,
    @Schema(description = "The customer waits for a call: the clock is short.")
        @Nullable Boolean hot) {

  static CompanyLeadBody of(CompanyLeadContent content) {
    LeadForm form = content.form();
    LeadBody lead = LeadBody.of(form);
    return new CompanyLeadBody(
        lead.customer(),
        content.region(),
        lead.contact(),
        lead.lines(),
        lead.amount(),
        lead.expectedClose(),
        lead.need(),
        form.programme(),
        lead.answers(),
        content.hot());
  }

  CompanyLeadContent content() {
    return new CompanyLeadContent(
        new LeadBody(
                null,
                customer,
                contact,
                lines,
                amount,
                expectedClose,
                need,
                programmeId,
                answers,
                null)
            .form(),
        region,
        Boolean.TRUE.equals(hot));
  }
}
