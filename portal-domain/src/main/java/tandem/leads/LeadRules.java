package tandem.leads;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.customers.TaxId;
import tandem.customers.TaxScheme;
import tandem.customers.WebDomain;
import tandem.leads.programmes.FormCheck;
import tandem.leads.programmes.FormTerms;
import tandem.platform.Money;
import tandem.platform.Problems;
import tandem.platform.ProductId;

/**
 * What a registration must hold. {@link #ofDraft} refuses only what could never be right, {@link
 * #ofSubmission} also what is missing. Limits follow AWS Partner Central where it has one (features
 * §4.1: need of at least 20 characters, close date not in the past, names up to 80).
 */
final class LeadRules {
  static final int MAX_LINES = 20;
  static final int MAX_QUANTITY = 100_000;
  static final int MAX_ANSWERS = 20_000;
  static final int MAX_DIGITS = 13;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private LeadRules() {}

  static Problems ofDraft(LeadForm form) {
    Problems problems = new Problems();
    customer(problems, form.customer());
    contact(problems, form.contact());
    lines(problems, form);
    amount(problems, form);
    problems.text("need", form.need(), false, 2000);
    problems.line("external_id", form.externalId(), false, 100);
    if (form.answers().toString().length() > MAX_ANSWERS) {
      problems.add("answers", "too_long", "at most " + MAX_ANSWERS + " characters");
    }
    return problems;
  }

  /** By the form of the standard programme. */
  static Problems ofSubmission(LeadForm form, LocalDate today) {
    return ofSubmission(form, today, FormTerms.USUAL);
  }

  static Problems ofSubmission(LeadForm form, LocalDate today, FormTerms terms) {
    Problems problems = ofDraft(form);
    requireCustomer(problems, form.customer());
    LeadForm.ContactClaim contact = form.contact();
    if (contact.email() == null && contact.phone() == null) {
      problems.add(
          "contact.email", "email_or_phone", "an e-mail address or a phone number is needed");
    }
    if (!contact.consent()) {
      problems.add("contact.consent", "consent_required", "the contact must have agreed");
    }
    LocalDate close = form.expectedClose();
    if (close != null && close.isBefore(today)) {
      problems.add("expected_close", "in_the_past", "must not lie in the past");
    } else if (close != null && close.isAfter(today.plusYears(terms.yearsAhead()))) {
      problems.add("expected_close", "too_far", "at most " + terms.yearsAhead() + " years ahead");
    }
    byProgramme(problems, form, terms);
    return problems;
  }

  /** What the programme's form says besides; a field is told of once. */
  private static void byProgramme(Problems problems, LeadForm form, FormTerms terms) {
    Set<String> known = new HashSet<>();
    problems.list().forEach(each -> known.add(each.field()));
    Problems more = new Problems();
    FormCheck.of(terms).check(LeadJson.of(form), more);
    more.list().stream()
        .filter(each -> !known.contains(each.field()))
        .forEach(each -> problems.add(each.field(), each.code(), each.message()));
  }

  /** What is proposed must be as complete and valid as what is handed in. */
  static Problems ofCorrection(LeadForm form, CustomerNamed right) {
    LeadForm.CustomerClaim was = form.customer();
    LeadForm.CustomerClaim claim =
        new LeadForm.CustomerClaim(
            right.taxScheme(), right.taxNumber(), right.name(), was.country(), was.website());
    Problems problems = new Problems();
    customer(problems, claim);
    requireCustomer(problems, claim);
    return problems;
  }

  /** The amount, if it and its currency can be read. */
  static Optional<Money> money(LeadForm form) {
    BigDecimal amount = form.amount();
    return amount == null
        ? Optional.empty()
        : currency(form.currency()).map(known -> new Money(amount, known));
  }

  /** Where a customer sits when only its tax id was given. */
  static Optional<String> countryOf(LeadForm.CustomerClaim customer) {
    String country = customer.country();
    if (country != null) {
      return Optional.of(country.toUpperCase(Locale.ROOT));
    }
    TaxScheme scheme = customer.taxScheme();
    String number = customer.taxNumber();
    if (scheme == null || number == null || TaxId.check(scheme, number).isPresent()) {
      return Optional.empty();
    }
    return switch (scheme) {
      case INN -> Optional.of("RU");
      case EIN -> Optional.of("US");
      case VAT ->
          Optional.of(new TaxId(scheme, number).number().substring(0, 2).replace("EL", "GR"));
      case OTHER -> Optional.empty();
    };
  }

  private static void customer(Problems problems, LeadForm.CustomerClaim customer) {
    problems.line("customer.name", customer.name(), false, 200);
    problems.line("customer.website", customer.website(), false, 255);
    customer.details().check(problems, "customer.details.");
    TaxScheme scheme = customer.taxScheme();
    String number = customer.taxNumber();
    if (number != null && scheme == null) {
      problems.add("customer.tax_id.scheme", "required", "a tax id needs its scheme");
    } else if (number != null && scheme != null) {
      TaxId.check(scheme, number)
          .ifPresent(
              code -> problems.add("customer.tax_id.number", code, "is not a valid " + scheme));
    }
    String country = customer.country();
    if (country != null && !COUNTRIES.contains(country.toUpperCase(Locale.ROOT))) {
      problems.add("customer.country", "country", "an ISO 3166-1 code of two letters");
    }
    String website = customer.website();
    if (website != null && WebDomain.of(website).isEmpty()) {
      problems.add("customer.website", "website", "is not a web address");
    }
  }

  private static void requireCustomer(Problems problems, LeadForm.CustomerClaim customer) {
    if (customer.taxNumber() == null) {
      if (customer.name() == null) {
        problems.add(
            "customer.name", "tax_id_or_name", "give a tax id, or name, country and website");
      }
      if (customer.website() == null) {
        problems.add("customer.website", "required", "is needed without a tax id");
      }
    }
    if (countryOf(customer).isEmpty()) {
      problems.add("customer.country", "required", "must be given");
    }
  }

  private static void contact(Problems problems, LeadForm.ContactClaim contact) {
    problems.line("contact.name", contact.name(), false, 120);
    problems.email("contact.email", contact.email());
    problems.phone("contact.phone", contact.phone());
  }

  private static void lines(Problems problems, LeadForm form) {
    if (form.lines().size() > MAX_LINES) {
      problems.add("lines", "too_many", "at most " + MAX_LINES);
    }
    Set<ProductId> seen = new HashSet<>();
    for (int i = 0; i < form.lines().size(); i++) {
      LeadLine line = form.lines().get(i);
      if (line.quantity() < 1 || line.quantity() > MAX_QUANTITY) {
        problems.add("lines." + i + ".quantity", "range", "between 1 and " + MAX_QUANTITY);
      }
      if (!seen.add(line.product())) {
        problems.add(
            "lines." + i + ".product_id", "twice", "the same product stands in another line");
      }
    }
  }

  private static void amount(Problems problems, LeadForm form) {
    BigDecimal amount = form.amount();
    if (amount == null) {
      return;
    }
    Optional<Currency> currency = currency(form.currency());
    if (currency.isEmpty()) {
      problems.add("currency", "currency", "an ISO 4217 code");
    } else if (amount.signum() <= 0) {
      problems.add("amount", "positive", "must be more than zero");
    } else if (amount.precision() - amount.scale() > MAX_DIGITS) {
      problems.add("amount", "maximum", "is too large");
    } else if (new Money(amount, currency.get()).amount().compareTo(amount) != 0) {
      problems.add("amount", "decimals", "has more decimals than the currency");
    }
  }

  static Optional<Currency> currency(@Nullable String code) {
    return Currency.getAvailableCurrencies().stream()
        .filter(currency ->
            currency.getCurrencyCode().equals(code) && currency.getDefaultFractionDigits() >= 0)
        .findFirst();
  }
}
