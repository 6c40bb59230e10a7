package tandem.api.offers;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.api.platform.views.PartnerRef;
import tandem.leads.LeadId;
import tandem.leads.offers.OfferAction;
import tandem.leads.offers.OfferCompanyView;
import tandem.leads.offers.OfferFacts;
import tandem.leads.offers.OfferState;

/**
 * What the company sees of an offer: whom it was made to, and whose customer it is about, besides.
 */
@Schema(name = "OfferCompanyView")
record OfferForCompany(
    @NotNull @Schema(ref = "OfferId") String id,
    @NotNull @Schema(enumeration = "offer") String object,
    @NotNull Long version,
    @NotNull OfferState status,
    @NotNull @Size(max = 2000) @Schema(description = "What the customer needs, in words.")
        String need,
    @NotNull @Size(max = 2) @Schema(description = "Of the customer; ISO 3166-1.") String country,
    @Size(max = 120) Optional<String> region,
    @NotNull @Size(max = 20) List<OfferedProduct> products,
    @NotNull SizeDocument size,
    @NotNull @Schema(description = "The customer waits for a call.") Boolean hot,
    @NotNull @Size(max = 10) @Schema(description = "Why this firm.") List<WhyDocument> why,
    @NotNull Instant offeredAt,
    @NotNull @Schema(description = "Until when the firm has to answer.") Instant dueAt,
    Optional<Instant> endedAt,
    @Size(max = 40) @Schema(description = "Of offer-decline-reasons, or of offer-recall-reasons.")
        Optional<String> reasonCode,
    @Size(max = 1000) Optional<String> comment,
    @Schema(ref = "LeadId", description = "The lead that it became.") Optional<String> leadId,
    @NotNull @Size(max = 5) Set<OfferAction> allowedActions,
    @NotNull PartnerRef partner,
    @NotNull @Schema(ref = "CompanyLeadId") String companyLeadId,
    @NotNull @Size(max = 200) String customerName,
    @Size(max = 255) @Schema(description = "Who answered it or took it back.")
        Optional<String> endedBy)
    implements OfferDocument {

  static OfferForCompany of(OfferCompanyView view) {
    OfferFacts facts = view.facts();
    return new OfferForCompany(
        facts.id().text(),
        "offer",
        facts.version(),
        facts.state(),
        facts.need(),
        facts.country(),
        facts.region(),
        OfferedProduct.of(facts.products()),
        SizeDocument.of(facts.size()),
        facts.hot(),
        WhyDocument.of(facts.why()),
        facts.offeredAt(),
        facts.due(),
        facts.endedAt(),
        facts.reason().map(code -> code.toLowerCase(Locale.ROOT)),
        facts.comment(),
        facts.lead().map(LeadId::text),
        facts.allowed(),
        new PartnerRef(view.partner().text(), view.partnerName(), view.partnerTier()),
        view.companyLead().text(),
        view.customer(),
        view.endedBy());
  }
}
