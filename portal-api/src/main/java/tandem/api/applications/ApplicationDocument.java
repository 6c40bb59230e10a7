package tandem.api.applications;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.customers.TaxScheme;
import tandem.partners.applications.ApplicationFacts;
import tandem.partners.applications.ApplicationStage;
import tandem.partners.applications.ApplicationView;
import tandem.partners.applications.RegistryVerdict;
import tandem.partners.applications.RejectionReason;
import tandem.partners.applications.ReviewCheck;
import tandem.partners.applications.SimilarFirm;
import tandem.platform.PartnerId;

/** An application beside what the company knows of firms like it. */
@Schema(name = "Application")
record ApplicationDocument(
    @NotNull @Schema(ref = "ApplicationId") String id,
    @NotNull @Schema(enumeration = "application") String object,
    @NotNull ApplicationStage status,
    @NotNull @Size(max = 200) String firmName,
    @NotNull @Size(max = 2) String country,
    @NotNull TaxScheme taxScheme,
    @NotNull @Size(max = 40) String taxNumber,
    @NotNull @Size(max = 255) String website,
    @NotNull ContactDocument contact,
    @NotNull @Size(max = 200) String territory,
    @NotNull @Size(max = 500) String products,
    @NotNull @Size(max = 20) List<String> languages,
    @Size(max = 2000) Optional<String> about,
    @NotNull RegistryVerdict registryVerdict,
    @Size(max = 500) Optional<String> registrySays,
    @NotNull @Size(max = 10) List<ReviewCheck> checks,
    @NotNull @Size(max = 20) List<SimilarDocument> similar,
    @Size(max = 2000) Optional<String> question,
    @Size(max = 2000) Optional<String> answer,
    Optional<RejectionReason> reasonCode,
    @Size(max = 2000) Optional<String> comment,
    @Size(max = 255) Optional<String> reviewer,
    @NotNull Instant dueAt,
    Optional<Instant> decidedAt,
    @Schema(ref = "OrganizationId") Optional<String> partnerId,
    @NotNull Long version,
    @NotNull Instant createdAt) {

  /** Whom to answer. */
  @Schema(name = "ApplicationContact")
  record ContactDocument(
      @NotNull @Size(max = 120) String name,
      @NotNull @Size(max = 254) String email,
      @Size(max = 40) Optional<String> phone,
      @NotNull @Schema(enumeration = {"en", "ru"}) String locale) {}

  /** A partner or another application that may be the same firm. */
  @Schema(name = "SimilarFirm")
  record SimilarDocument(
      @NotNull @Size(max = 40) String id,
      @NotNull @Size(max = 200) String name,
      @NotNull @Size(max = 2) String country,
      @NotNull @Schema(description = "tax_id, domain, name or similar_name.") @Size(max = 4)
          List<String> alike) {

    static SimilarDocument of(SimilarFirm firm) {
      return new SimilarDocument(firm.object(), firm.name(), firm.country(), firm.alike());
    }
  }

  static ApplicationDocument of(ApplicationView view) {
    ApplicationFacts facts = view.facts();
    return new ApplicationDocument(
        facts.id().text(),
        "application",
        facts.stage(),
        facts.firmName(),
        facts.country(),
        facts.taxId().scheme(),
        facts.taxId().number(),
        facts.website(),
        new ContactDocument(
            facts.contactName(), facts.contactEmail(), facts.contactPhone(), facts.locale()),
        facts.territory(),
        facts.products(),
        facts.languages(),
        facts.about(),
        facts.registry(),
        facts.registrySays(),
        facts.checks(),
        view.similar().stream().map(SimilarDocument::of).toList(),
        facts.question(),
        facts.answer(),
        facts.reason(),
        facts.comment(),
        facts.reviewer(),
        facts.dueAt(),
        facts.decidedAt(),
        facts.admittedAs().map(PartnerId::text),
        facts.version(),
        facts.submittedAt());
  }
}
