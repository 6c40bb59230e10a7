package tandem.web.applications;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.partners.PartnerTier;
import tandem.partners.applications.ApplicationFacts;
import tandem.partners.applications.ApplicationStage;
import tandem.partners.applications.ApplicationView;
import tandem.partners.applications.RejectionReason;
import tandem.partners.applications.ReviewCheck;
import tandem.partners.applications.SimilarFirm;
import tandem.platform.HistoryEntry;
import tandem.web.audit.AuditWords;
import tandem.web.platform.Ball;
import tandem.web.platform.Choice;
import tandem.web.platform.Fact;
import tandem.web.platform.Form;
import tandem.web.platform.Happening;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;

/** An application as its reviewer reads it. */
public final class ApplicationParts {
  private ApplicationParts() {}

  public static ApplicationModel model(
      Page page, ApplicationView view, String doing, Form form, String overtaken) {
    ApplicationFacts facts = view.facts();
    boolean open = view.decides();
    return new ApplicationModel(
        facts.id().text(),
        facts.version(),
        facts.firmName(),
        ApplicationBadges.of(page, facts.stage()),
        ball(page, facts),
        open,
        open && facts.stage() == ApplicationStage.SUBMITTED,
        open ? doing : "",
        doing.equals("approve") ? form.over(suggested(view)) : form,
        overtaken,
        firm(page, facts),
        contact(page, facts),
        facts.products(),
        facts.about().orElse(""),
        facts.question().orElse(""),
        facts.answer().orElse(""),
        ApplicationBadges.of(page, facts.registry()),
        facts.registrySays().orElse(""),
        view.similar().stream().map(firm -> similar(page, firm)).toList(),
        Stream.of(ReviewCheck.values()).map(check -> check(page, facts, check)).toList(),
        Stream.of(RejectionReason.values())
            .map(reason -> new Choice(reason.name(), page.t("application.reason." + reason.name())))
            .toList(),
        Stream.of(PartnerTier.values())
            .map(tier -> new Choice(tier.name(), page.t("partner.tier." + tier)))
            .toList(),
        view.history().stream().map(entry -> happening(page, entry)).toList(),
        facts.admittedAs().map(firm -> "/partners/" + firm.text()).orElse(""));
  }

  private static Optional<Ball> ball(Page page, ApplicationFacts facts) {
    if (facts.stage().waitsForCompany()) {
      return Optional.of(Ball.yours(page, facts.submittedAt(), Optional.of(facts.dueAt())));
    }
    return facts
        .waitingSince()
        .map(since -> Ball.theirs(page, page.t("application.applicant"), since, Optional.empty()));
  }

  private static Form suggested(ApplicationView view) {
    return Form.of(
        Map.of(
            "code", List.of(view.suggestedCode()),
            "tier", List.of(PartnerTier.BRONZE.name()),
            "territory", List.of(view.facts().territory())));
  }

  private static List<Fact> firm(Page page, ApplicationFacts facts) {
    Locale locale = page.texts().language().locale();
    return Fact.list()
        .add(page.t("review.country"), page.country(facts.country()))
        .add(
            page.t("leads.scheme_short." + facts.taxId().scheme()),
            facts.taxId().number(),
            page.t("application.checksum"))
        .add(page.t("apply.website"), facts.website())
        .add(page.t("apply.territory"), facts.territory())
        .add(
            page.t("apply.languages"),
            facts.languages().stream()
                .map(code -> Locale.of(code).getDisplayLanguage(locale))
                .collect(Collectors.joining(", ")))
        .add(page.t("applications.submitted"), page.format().moment(facts.submittedAt()))
        .add(page.t("application.reviewer"), facts.reviewer().orElse(""))
        .add(
            page.t("standing.reason"),
            facts.reason().map(reason -> page.t("application.reason." + reason)).orElse(""),
            facts.comment().orElse(""))
        .facts();
  }

  private static List<Fact> contact(Page page, ApplicationFacts facts) {
    return Fact.list()
        .add(page.t("apply.contact_name"), facts.contactName())
        .link(page.t("apply.contact_email"), facts.contactEmail(), "mailto:" + facts.contactEmail())
        .add(page.t("apply.contact_phone"), facts.contactPhone().orElse(""))
        .add(page.t("shell.language"), facts.locale().toUpperCase(Locale.ROOT))
        .add(page.t("application.consent"), page.format().exact(facts.consentAt()))
        .facts();
  }

  private static ApplicationModel.Similar similar(Page page, SimilarFirm firm) {
    return new ApplicationModel.Similar(
        (firm.object().startsWith("org_") ? "/partners/" : "/applications/") + firm.object(),
        firm.name(),
        page.t(firm.object().startsWith("org_") ? "application.partner" : "application.other")
            + " · "
            + page.country(firm.country()),
        firm.alike().stream()
            .map(what -> page.t("application.alike." + what))
            .collect(Collectors.joining(", ")));
  }

  private static ApplicationModel.Check check(
      Page page, ApplicationFacts facts, ReviewCheck check) {
    return new ApplicationModel.Check(
        check.name(),
        page.t("application.check." + check),
        page.t("application.check_hint." + check),
        facts.checks().contains(check));
  }

  private static Happening happening(Page page, HistoryEntry entry) {
    return new Happening(
        "clock",
        Hue.GREY,
        AuditWords.action(page, entry.event()),
        entry.side().equals("SYSTEM") ? page.t("application.applicant") : entry.author(),
        entry.at(),
        "",
        false);
  }
}
