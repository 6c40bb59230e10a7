package tandem.web.tiers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tandem.commissions.TierRates;
import tandem.partners.PartnerTier;
import tandem.partners.certificates.CertificateId;
import tandem.partners.certificates.CertificateRule;
import tandem.partners.certificates.CertificateView;
import tandem.partners.tiers.TierAssignment;
import tandem.partners.tiers.TierCriterion;
import tandem.partners.tiers.TierPreview;
import tandem.partners.tiers.TierProgress;
import tandem.partners.tiers.TierTerms;
import tandem.partners.tiers.TierView;
import tandem.platform.Money;
import tandem.platform.PartnerId;
import tandem.platform.Percentage;
import tandem.web.certificates.CertificateParts;
import tandem.web.certificates.CertificateRulesModel;
import tandem.web.certificates.CertificatesModel;
import tandem.web.firm.FirmTabs;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.SamplePages;

/** A silver firm on its way to gold. */
public final class TierSample {
  private TierSample() {}

  public static Object own(Page page) {
    return TierParts.model(
        page,
        "",
        "Nord Systems",
        FirmTabs.TIER.tabs(page),
        view(PartnerTier.SILVER),
        List.of(software()),
        Optional.of(certificates(page, Optional.empty())),
        Optional.empty());
  }

  public static Object assigned(Page page) {
    return TierParts.model(
        page,
        "org_x",
        "Nord Systems",
        List.of(),
        view(PartnerTier.GOLD),
        List.of(),
        Optional.empty(),
        Optional.of(Form.blank()));
  }

  public static Object kept(Page page) {
    return certificates(page, Optional.of(Form.blank()));
  }

  public static Object rules(Page page) {
    return new CertificateRulesModel(
        true,
        List.of(new CertificateRulesModel.Row("software", "cloud-sales", "1 January 2026")),
        Form.blank());
  }

  private static TierRates software() {
    return new TierRates(
        "Software",
        "Программное обеспечение",
        Map.of(
            PartnerTier.SILVER,
            new Percentage(new BigDecimal("0.1")),
            PartnerTier.GOLD,
            new Percentage(new BigDecimal("0.12"))));
  }

  private static CertificatesModel certificates(Page page, Optional<Form> form) {
    LocalDate day = LocalDate.of(2026, 1, 1);
    return CertificateParts.model(
        page,
        "org_x",
        "Nord Systems",
        List.of(
            new CertificateView(
                new CertificateId(new UUID(0, 1)),
                Optional.of("Павел Орлов"),
                "cloud-sales",
                "N-123",
                day,
                Optional.of(day.plusYears(1)),
                false,
                true),
            new CertificateView(
                new CertificateId(new UUID(0, 2)),
                Optional.empty(),
                "iso-9001",
                "Q-9",
                day,
                Optional.empty(),
                true,
                false)),
        List.of(new CertificateRule("hardware", "hardware-expert", day)),
        form,
        List.of());
  }

  public static Object preview(Page page) {
    return TierPages.preview(
        page,
        List.of(
            new TierPreview(
                new PartnerId(new UUID(0, 1)),
                "Nord Systems",
                PartnerTier.SILVER,
                PartnerTier.GOLD),
            new TierPreview(
                new PartnerId(new UUID(0, 2)), "Alpen IT", PartnerTier.GOLD, PartnerTier.SILVER)),
        "all");
  }

  private static TierView view(PartnerTier tier) {
    TierProgress gold =
        new TierProgress(
            PartnerTier.GOLD,
            List.of(
                criterion(TierCriterion.Kind.WON_AMOUNT, "EUR", "250000", "131400"),
                criterion(TierCriterion.Kind.WON_DEALS, "", "20", "23"),
                criterion(TierCriterion.Kind.PEOPLE, "", "2", "1")));
    return new TierView(
        tier,
        List.of(
            terms(PartnerTier.BRONZE, 90, "0"),
            terms(PartnerTier.SILVER, 90, "0"),
            terms(PartnerTier.GOLD, 120, "5000")),
        List.of(gold),
        List.of(
            new TierAssignment(
                tier,
                LocalDate.of(2026, 1, 1),
                "A very good year",
                "Martin Keller",
                SamplePages.NOW)));
  }

  private static TierCriterion criterion(
      TierCriterion.Kind kind, String currency, String threshold, String reached) {
    return new TierCriterion(
        kind,
        Optional.of(currency).filter(code -> !code.isEmpty()),
        new BigDecimal(threshold),
        new BigDecimal(reached));
  }

  private static TierTerms terms(PartnerTier tier, int days, String limit) {
    return new TierTerms(
        tier,
        LocalDate.of(2020, 1, 1),
        days,
        Money.of(limit, "EUR"),
        tier != PartnerTier.BRONZE,
        new Percentage(new BigDecimal("0.10")));
  }
}
