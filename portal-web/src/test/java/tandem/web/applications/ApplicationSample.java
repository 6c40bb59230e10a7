package tandem.web.applications;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tandem.customers.TaxId;
import tandem.customers.TaxScheme;
import tandem.partners.applications.ApplicationFacts;
import tandem.partners.applications.ApplicationId;
import tandem.partners.applications.ApplicationRow;
import tandem.partners.applications.ApplicationStage;
import tandem.partners.applications.ApplicationStatus;
import tandem.partners.applications.ApplicationView;
import tandem.partners.applications.RegistryVerdict;
import tandem.partners.applications.RejectionReason;
import tandem.partners.applications.ReviewCheck;
import tandem.partners.applications.SimilarFirm;
import tandem.platform.HistoryEntry;
import tandem.web.platform.FieldError;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.SamplePages;
import tandem.web.platform.Tab;

/** Applications as both sides see them. */
public final class ApplicationSample {
  private static final ApplicationId ID = new ApplicationId(new UUID(0x0190_0000_0000_7000L, 1));
  private static final Instant DUE = SamplePages.NOW.plus(Duration.ofDays(3));

  private ApplicationSample() {}

  public static Object blank(Page page) {
    return ApplyPages.model(page, Form.blank());
  }

  public static Object wrong(Page page) {
    Form typed =
        new Form(
            Map.of("firm_name", List.of("Волга Насосы"), "languages", List.of("ru", "en")),
            List.of(
                new FieldError("tax_number", page.t("problem.tax_id_checksum")),
                new FieldError("consent", page.t("problem.consent_required"))));
    return ApplyPages.model(page, typed);
  }

  public static Object waiting(Page page) {
    return status(page, ApplicationStage.IN_REVIEW);
  }

  public static Object asked(Page page) {
    return status(page, ApplicationStage.INFO_REQUESTED);
  }

  public static Object rejected(Page page) {
    return status(page, ApplicationStage.REJECTED);
  }

  private static Object status(Page page, ApplicationStage stage) {
    ApplicationStatus status =
        new ApplicationStatus(
            stage,
            "Волга Насосы",
            "Анна Петрова",
            Optional.of("Which regions do you serve today?"),
            Optional.empty(),
            stage == ApplicationStage.REJECTED
                ? Optional.of(RejectionReason.TERRITORY_COVERED)
                : Optional.empty(),
            Optional.empty(),
            SamplePages.NOW,
            DUE,
            Optional.empty());
    return ApplicationStatusPages.model(page, "/apply/status/x", status, Form.blank());
  }

  public static Object list(Page page) {
    return new ApplicationListModel(
        List.of(new Tab(page.t("applications.tab.waiting"), "/applications", true, 2, true)),
        "waiting",
        Form.blank(),
        List.of(
            ApplicationListPages.row(
                page,
                new ApplicationRow(
                    ID,
                    ApplicationStage.SUBMITTED,
                    "Волга Насосы",
                    "RU",
                    "Поволжье",
                    SamplePages.NOW,
                    DUE))),
        Optional.empty(),
        Optional.empty());
  }

  public static Object one(Page page) {
    return reviewed(page, "");
  }

  public static Object approving(Page page) {
    return reviewed(page, "approve");
  }

  public static Object rejecting(Page page) {
    return reviewed(page, "reject");
  }

  public static Object asking(Page page) {
    return reviewed(page, "ask");
  }

  private static Object reviewed(Page page, String doing) {
    ApplicationView view =
        new ApplicationView(
            facts(),
            List.of(
                new SimilarFirm(
                    "org_01J9ZK3W8Q4V5T6Y7B8N9M0P1R",
                    "Волга Софт",
                    "RU",
                    List.of("domain", "similar_name"))),
            List.of(
                new HistoryEntry(
                    "application.submitted", "Applicant", "SYSTEM", "{}", false, SamplePages.NOW)),
            "volga-nasosi",
            true);
    return ApplicationParts.model(page, view, doing, Form.blank(), "");
  }

  private static ApplicationFacts facts() {
    return new ApplicationFacts(
        ID,
        2,
        ApplicationStage.IN_REVIEW,
        "Волга Насосы",
        "RU",
        new TaxId(TaxScheme.INN, "7707083893"),
        "https://volga.example",
        "Анна Петрова",
        "anna@volga.example",
        Optional.of("+7 800 1234567"),
        "ru",
        "Поволжье",
        "Насосы и обучение",
        List.of("ru", "en"),
        Optional.of("Двадцать лет на рынке."),
        SamplePages.NOW,
        RegistryVerdict.DIFFERENT_NAME,
        Optional.of("ООО Волга"),
        List.of(ReviewCheck.IDENTITY),
        Optional.of("Which regions?"),
        Optional.of("Samara."),
        Optional.empty(),
        Optional.empty(),
        Optional.of("Martin Keller"),
        SamplePages.NOW,
        DUE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
