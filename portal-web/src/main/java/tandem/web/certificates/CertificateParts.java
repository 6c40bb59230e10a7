package tandem.web.certificates;

import java.util.List;
import java.util.Optional;
import tandem.partners.certificates.CertificateRule;
import tandem.partners.certificates.CertificateView;
import tandem.web.platform.Badge;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;

/** Certificates in words. */
public final class CertificateParts {
  private CertificateParts() {}

  /** {@code revoking} is where certificates can be revoked; empty for those who may not. */
  public static CertificatesModel model(
      Page page,
      String id,
      String firm,
      List<CertificateView> certificates,
      List<CertificateRule> missing,
      Optional<Form> form,
      List<Choice> people) {
    return new CertificatesModel(
        id,
        firm,
        certificates.stream().map(each -> row(page, id, firm, each, form.isPresent())).toList(),
        missing.stream()
            .map(rule -> page.t("certificates.needs", rule.category(), rule.kind()))
            .toList(),
        form,
        people);
  }

  private static CertificatesModel.Row row(
      Page page, String id, String firm, CertificateView certificate, boolean manages) {
    return new CertificatesModel.Row(
        certificate.kind(),
        certificate.number(),
        certificate.person().orElse(firm),
        certificate
            .validUntil()
            .map(last ->
                page.t(
                    "certificates.between",
                    page.format().date(certificate.validFrom()),
                    page.format().date(last)))
            .orElseGet(
                () -> page.t("certificates.since", page.format().date(certificate.validFrom()))),
        state(page, certificate),
        manages && !certificate.revoked()
            ? "/partners/" + id + "/certificates/" + certificate.id().text() + "/revocation"
            : "");
  }

  private static Badge state(Page page, CertificateView certificate) {
    if (certificate.revoked()) {
      return Badge.outlined(page.t("certificates.revoked"), "ban", Hue.RED);
    }
    return certificate.valid()
        ? Badge.of(page.t("certificates.valid"), "check", Hue.GREEN)
        : Badge.outlined(page.t("certificates.not_valid"), "clock", Hue.GREY);
  }
}
