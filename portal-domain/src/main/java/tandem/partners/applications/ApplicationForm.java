package tandem.partners.applications;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.customers.TaxScheme;
import tandem.platform.Text;

/**
 * What a firm says of itself, as typed.
 *
 * @param country ISO 3166-1, two letters
 * @param locale the contact's language, {@code en} or {@code ru}
 * @param territory where it wants to sell, in words
 * @param products what it wants to sell, in words
 * @param languages it can serve customers in, ISO 639-1
 * @param consent the contact agrees that their data is kept for the decision
 */
public record ApplicationForm(
    @Nullable String firmName,
    @Nullable String country,
    @Nullable TaxScheme taxScheme,
    @Nullable String taxNumber,
    @Nullable String website,
    @Nullable String contactName,
    @Nullable String contactEmail,
    @Nullable String contactPhone,
    String locale,
    @Nullable String territory,
    @Nullable String products,
    List<String> languages,
    @Nullable String about,
    boolean consent) {
  public ApplicationForm {
    firmName = Text.tidy(firmName);
    country = Text.tidy(country);
    taxNumber = Text.tidy(taxNumber);
    website = Text.tidy(website);
    contactName = Text.tidy(contactName);
    contactEmail = Text.tidy(contactEmail);
    contactPhone = Text.tidy(contactPhone);
    territory = Text.tidy(territory);
    products = Text.tidy(products);
    languages = languages.stream().distinct().toList();
    about = Text.tidy(about);
  }
}
