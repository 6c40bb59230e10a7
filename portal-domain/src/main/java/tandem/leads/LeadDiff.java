package tandem.leads;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which fields differ between what is stored and what was typed. */
final class LeadDiff {
  private LeadDiff() {}

  static Set<LeadField> between(LeadForm before, LeadForm after) {
    Set<LeadField> changed = EnumSet.noneOf(LeadField.class);
    LeadForm.CustomerClaim was = before.customer();
    LeadForm.CustomerClaim is = after.customer();
    note(changed, LeadField.TAX_ID, was.taxScheme(), is.taxScheme());
    note(changed, LeadField.TAX_ID, digits(was.taxNumber()), digits(is.taxNumber()));
    note(changed, LeadField.CUSTOMER_NAME, was.name(), is.name());
    note(changed, LeadField.COUNTRY, was.country(), LeadRules.countryOf(is).orElse(null));
    note(changed, LeadField.WEBSITE, was.website(), is.website());
    note(changed, LeadField.DETAILS, was.details(), is.details());
    note(changed, LeadField.CONTACT, before.contact(), after.contact());
    note(changed, LeadField.LINES, before.lines(), after.lines());
    note(changed, LeadField.AMOUNT, plain(before.amount()), plain(after.amount()));
    note(changed, LeadField.AMOUNT, before.currency(), after.currency());
    note(changed, LeadField.EXPECTED_CLOSE, before.expectedClose(), after.expectedClose());
    note(changed, LeadField.NEED, before.need(), after.need());
    note(changed, LeadField.ANSWERS, before.answers(), after.answers());
    note(changed, LeadField.PROGRAMME, before.programmeOrStandard(), after.programmeOrStandard());
    return changed;
  }

  private static void note(
      Set<LeadField> changed, LeadField field, @Nullable Object was, @Nullable Object is) {
    if (!Objects.equals(was, is)) {
      changed.add(field);
    }
  }

  private static @Nullable String plain(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.stripTrailingZeros().toPlainString();
  }

  private static @Nullable String digits(@Nullable String number) {
    return number == null
        ? null
        : number.replaceAll("[^\\p{L}0-9]", "").toUpperCase(java.util.Locale.ROOT);
  }
}
