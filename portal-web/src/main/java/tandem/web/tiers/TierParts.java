package tandem.web.tiers;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tandem.commissions.TierRates;
import tandem.partners.PartnerTier;
import tandem.partners.tiers.TierCriterion;
import tandem.partners.tiers.TierTerms;
import tandem.partners.tiers.TierView;
import tandem.platform.Money;
import tandem.web.certificates.CertificatesModel;
import tandem.web.platform.Bar;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Tab;

/** A tier in words. */
public final class TierParts {
  private TierParts() {}

  public static TierModel model(
      Page page,
      String id,
      String firm,
      List<Tab> tabs,
      TierView view,
      List<TierRates> rates,
      Optional<CertificatesModel> certificates,
      Optional<Form> form) {
    return new TierModel(
        id,
        firm,
        tabs,
        page.t("partner.tier." + view.tier()),
        lead(page, view),
        view.next().map(way -> page.t("partner.tier." + way.tier())).orElse(""),
        view.next().or(view::kept).stream()
            .flatMap(way -> way.criteria().stream())
            .map(criterion -> bar(page, criterion))
            .toList(),
        view.terms().stream().map(terms -> page.t("partner.tier." + terms.tier())).toList(),
        Stream.concat(
                effects(page, view).stream(), rates.stream().map(each -> rate(page, view, each)))
            .toList(),
        view.assignments().stream()
            .map(given ->
                new TierModel.Change(
                    page.t("partner.tier." + given.tier()),
                    page.format().date(given.validFrom()),
                    given.reason(),
                    page.t("tier.by", given.author(), page.format().moment(given.at()))))
            .toList(),
        certificates,
        form.isPresent(),
        form,
        Stream.of(PartnerTier.values())
            .map(tier -> new Choice(tier.name(), page.t("partner.tier." + tier)))
            .toList());
  }

  private static String lead(Page page, TierView view) {
    TierTerms own = view.own();
    return own.autoApproval().isPositive()
        ? page.t(
            "tier.lead_at_once", own.protectionDays(), page.format().moneyShort(own.autoApproval()))
        : page.t("tier.lead", own.protectionDays());
  }

  private static Bar bar(Page page, TierCriterion criterion) {
    return new Bar(
        page.t("tier.criterion." + criterion.kind()),
        criterion.percent(),
        page.t("tier.of", amount(page, criterion, true), amount(page, criterion, false)));
  }

  private static String amount(Page page, TierCriterion criterion, boolean reached) {
    var value = reached ? criterion.reached() : criterion.threshold();
    return criterion
        .currency()
        .map(code -> page.format().moneyShort(Money.of(value.toPlainString(), code)))
        .orElseGet(() -> page.format().number(value.longValue()));
  }

  private static List<TierModel.Effect> effects(Page page, TierView view) {
    return List.of(
        effect(
            page,
            view,
            page.t("tier.effect.protection"),
            terms -> page.t("format.days", terms.protectionDays())),
        effect(
            page,
            view,
            page.t("tier.effect.at_once"),
            terms ->
                terms.autoApproval().isPositive()
                    ? page.t("tier.up_to", page.format().moneyShort(terms.autoApproval()))
                    : page.t("tier.never")),
        effect(
            page,
            view,
            page.t("tier.effect.offers"),
            terms -> page.t(terms.leadOffers() ? "audit.yes" : "audit.no")),
        effect(
            page,
            view,
            page.t("tier.effect.discount"),
            terms -> page.t("tier.up_to", page.format().rate(terms.discountLimit().fraction()))));
  }

  private static TierModel.Effect rate(Page page, TierView view, TierRates paid) {
    String name = page.language().equals("ru") ? paid.nameRu() : paid.nameEn();
    return effect(
        page,
        view,
        page.t("tier.effect.rate", name),
        terms ->
            Optional.ofNullable(paid.rates().get(terms.tier()))
                .map(rate -> page.format().rate(rate.fraction()))
                .orElse(page.t("tier.never")));
  }

  private static TierModel.Effect effect(
      Page page, TierView view, String label, Function<TierTerms, String> value) {
    return new TierModel.Effect(
        label,
        view.terms().stream()
            .map(terms ->
                new TierModel.Cell(
                    page.t("partner.tier." + terms.tier()),
                    value.apply(terms),
                    terms.tier() == view.tier()))
            .toList());
  }
}
