package tandem.web.leads;

import com.ibm.icu.text.Collator;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tandem.access.Actor;
import tandem.access.PartnerUser;
import tandem.catalogue.ProductShelf;
import tandem.catalogue.ShelfFilter;
import tandem.customers.TaxScheme;
import tandem.leads.Programme;
import tandem.leads.programmes.ProgrammeTerms;
import tandem.partners.tiers.TierTerms;
import tandem.partners.tiers.Tiers;
import tandem.platform.PageRequest;
import tandem.web.platform.Choice;
import tandem.web.platform.Page;

/** What the selects of the lead form offer, in the reader's language and order. */
@RequestScoped
public class LeadOptions {
  private static final List<String> CURRENCIES =
      List.of("RUB", "EUR", "USD", "GBP", "CHF", "KZT", "BYN", "CNY", "PLN", "CZK", "TRY", "AED");

  @Inject ProductShelf shelf;
  @Inject Tiers tiers;

  public LeadFormModel.Options of(Actor actor, Page page, ProgrammeTerms terms) {
    return new LeadFormModel.Options(
        shelf.list(actor, ShelfFilter.ON_SALE, PageRequest.first(PageRequest.MAX)).rows().stream()
            .map(product ->
                new Choice(
                    product.id().text(),
                    "%s · %s".formatted(product.name(page.language()), product.code())))
            .toList(),
        Stream.of(TaxScheme.values())
            .map(scheme -> new Choice(scheme.name(), page.t("leads.scheme." + scheme)))
            .toList(),
        countries(page.texts().language().locale()),
        CURRENCIES.stream().map(code -> new Choice(code, code)).toList(),
        protectionDays(actor, terms),
        terms.answerDays());
  }

  /** What the company chooses from for a deal of its own. */
  public LeadFormModel.Options ofCompany(Actor actor, Page page) {
    return of(actor, page, ProgrammeTerms.USUAL);
  }

  private int protectionDays(Actor actor, ProgrammeTerms terms) {
    if (actor instanceof PartnerUser user) {
      TierTerms tier = tiers.own(user);
      return terms.protectionDays(tier.tier()).orElse(tier.protectionDays());
    }
    return Programme.PROTECTION_DAYS;
  }

  /** By name, as the reader's language sorts them. */
  public static List<Choice> countries(Locale locale) {
    Comparator<Object> order = Collator.getInstance(locale);
    return Stream.of(Locale.getISOCountries())
        .map(code -> new Choice(code, Locale.of("", code).getDisplayCountry(locale)))
        .sorted(Comparator.comparing(Choice::label, order))
        .toList();
  }
}
