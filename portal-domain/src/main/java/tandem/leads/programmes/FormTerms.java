package tandem.leads.programmes;

import static tandem.leads.programmes.Lists.copy;

import java.util.List;

/**
 * What a lead must hold to be handed in, beyond what holds for every lead (a customer that can be
 * told from others, a contact who agreed, at least one product).
 *
 * @param required paths of usual fields that must be given, of {@link #CHOOSABLE}; the amount
 *     always
 * @param needLength least characters of the customer's need, if one is given or must be
 * @param yearsAhead how far off the expected signature may lie
 */
public record FormTerms(
    List<String> required, int needLength, int yearsAhead, List<ExtraField> extra) {
  /** An approved lead opens a deal, and a deal has an amount: no programme goes without. */
  static final String ALWAYS = "amount";

  /** The usual fields of which a programme says whether they must be given. */
  public static final List<String> CHOOSABLE =
      List.of(
          "customer.tax_id",
          "customer.website",
          "contact.email",
          "contact.phone",
          "expected_close",
          "need",
          "external_id");

  public static final FormTerms USUAL =
      new FormTerms(List.of("amount", "expected_close", "need"), 20, 5, List.of());

  public FormTerms {
    required = copy(required);
    extra = copy(extra);
  }

  public boolean requires(String path) {
    return path.equals(ALWAYS) || required.contains(path);
  }
}
