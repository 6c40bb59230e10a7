package tandem.partners.applications;

import java.util.Locale;
import java.util.Set;
import tandem.customers.TaxId;
import tandem.customers.TaxScheme;
import tandem.customers.WebDomain;
import tandem.platform.Problems;

/** What an application must hold; all that is wrong is told at once. */
final class ApplicationRules {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final int MOST_LANGUAGES = 20;

  private ApplicationRules() {}

  static Problems of(ApplicationForm form) {
    Problems problems =
        new Problems()
            .line("firm_name", form.firmName(), true, 200)
            .line("website", form.website(), true, 255)
            .line("contact_name", form.contactName(), true, 120)
            .line("contact_email", form.contactEmail(), true, 254)
            .email("contact_email", form.contactEmail())
            .phone("contact_phone", form.contactPhone())
            .line("territory", form.territory(), true, 200)
            .text("products", form.products(), true, 500)
            .text("about", form.about(), false, 2000);
    identity(problems, form);
    if (form.languages().size() > MOST_LANGUAGES || !LANGUAGES.containsAll(form.languages())) {
      problems.add("languages", "enum", "ISO 639-1 codes");
    }
    if (!form.locale().equals("en") && !form.locale().equals("ru")) {
      problems.add("locale", "enum", "en or ru");
    }
    if (!form.consent()) {
      problems.add("consent", "consent_required", "the contact must agree");
    }
    return problems;
  }

  private static void identity(Problems problems, ApplicationForm form) {
    String country = form.country();
    if (country == null) {
      problems.add("country", "required", "must be given");
    } else if (!COUNTRIES.contains(country.toUpperCase(Locale.ROOT))) {
      problems.add("country", "country", "an ISO 3166-1 code of two letters");
    }
    TaxScheme scheme = form.taxScheme();
    String number = form.taxNumber();
    if (scheme == null) {
      problems.add("tax_scheme", "required", "must be given");
    }
    if (number == null) {
      problems.add("tax_number", "required", "must be given");
    } else if (scheme != null) {
      TaxId.check(scheme, number)
          .ifPresent(code -> problems.add("tax_number", code, "is not a valid " + scheme));
    }
    String website = form.website();
    if (website != null && WebDomain.of(website).isEmpty()) {
      problems.add("website", "website", "is not a web address");
    }
  }
}
