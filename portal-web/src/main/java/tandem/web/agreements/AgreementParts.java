package tandem.web.agreements;

import java.util.List;
import java.util.Objects;
import tandem.partners.agreements.AcceptanceView;
import tandem.partners.agreements.AgreementView;
import tandem.partners.agreements.FirmAcceptance;
import tandem.web.platform.Badge;
import tandem.web.platform.Form;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;

/** Versions of the agreement in words. */
public final class AgreementParts {
  private AgreementParts() {}

  public static AgreementRow row(Page page, AgreementView version) {
    String href = "/agreements/" + version.id().text();
    return new AgreementRow(
        href,
        title(page, version),
        under(page, version),
        state(page, version),
        version
            .acceptance()
            .map(record -> accepted(page, record))
            .orElseGet(() ->
                version
                    .accepted()
                    .map(count -> page.t("agreements.accepted_by", count))
                    .orElse("")),
        version.acceptance().isPresent() ? href + "/record" : "");
  }

  public static AgreementModel version(
      Page page, AgreementView version, List<FirmAcceptance> firms, Form form) {
    String language = page.language();
    return new AgreementModel(
        version.id().text(),
        title(page, version),
        under(page, version),
        state(page, version),
        given(version.in(language).changes()),
        given(version.in(language).text()),
        language,
        version.hashIn(language),
        version.acceptable(),
        waits(page, version),
        version.acceptance().map(record -> accepted(page, record)).orElse(""),
        form,
        firms.stream().map(firm -> firm(page, firm)).toList());
  }

  private static String waits(Page page, AgreementView version) {
    if (!page.viewer().partner() || version.acceptable() || version.acceptance().isPresent()) {
      return "";
    }
    return page.viewer().has("partner_admin") ? "agreements.replaced_text" : "agreements.ask_owner";
  }

  static String title(Page page, AgreementView version) {
    return page.t(
        "agreements.version", version.number(), given(version.in(page.language()).title()));
  }

  private static String under(Page page, AgreementView version) {
    return page.t("agreements.from", page.format().date(version.effectiveAt()));
  }

  static String accepted(Page page, AcceptanceView record) {
    return page.t("agreements.accepted", record.name(), page.format().exact(record.at()));
  }

  private static Badge state(Page page, AgreementView version) {
    if (version.acceptance().isPresent()) {
      return Badge.of(page.t("agreements.state.accepted"), "check", Hue.GREEN);
    }
    if (version.effectiveAt().isAfter(page.format().now())) {
      return Badge.of(page.t("agreements.state.coming"), "calendar", Hue.BLUE);
    }
    if (version.inForce()) {
      return page.viewer().partner()
          ? Badge.of(page.t("agreements.state.due"), "bang", Hue.AMBER)
          : Badge.of(page.t("agreements.state.in_force"), "check", Hue.GREEN);
    }
    return Badge.outlined(page.t("agreements.state.replaced"), "clock", Hue.GREY);
  }

  private static AgreementModel.FirmLine firm(Page page, FirmAcceptance firm) {
    return new AgreementModel.FirmLine(
        "/partners/" + firm.firm().text(),
        firm.name(),
        firm.acceptance().isPresent()
            ? Badge.of(page.t("agreements.state.accepted"), "check", Hue.GREEN)
            : Badge.of(page.t("agreements.state.open"), "hourglass", Hue.AMBER),
        firm.acceptance().map(record -> accepted(page, record)).orElse(""));
  }

  static String given(@org.jspecify.annotations.Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
