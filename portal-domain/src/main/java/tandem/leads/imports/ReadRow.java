package tandem.leads.imports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.customers.NameKey;
import tandem.customers.TaxId;
import tandem.leads.LeadForm;
import tandem.platform.Refusal;
import tandem.platform.Sha256;

/** A row as it was understood. */
record ReadRow(LeadForm form, List<Refusal.Problem> problems) {
  ReadRow {
    problems = List.copyOf(problems);
  }

  /** The same for two rows that say the same, however their files look. */
  String hash() {
    return Sha256.hex(form.toString());
  }

  /**
   * The same for two rows that mean one customer and the same products; none if it names nobody.
   */
  Optional<String> subject() {
    return who(form.customer())
        .map(who ->
            Sha256.hex(
                form.lines().stream()
                    .map(line -> line.product().text())
                    .sorted()
                    .collect(Collectors.joining(" ", who + " ", ""))));
  }

  private static Optional<String> who(LeadForm.CustomerClaim customer) {
    var scheme = customer.taxScheme();
    String number = customer.taxNumber();
    if (scheme != null && number != null && TaxId.check(scheme, number).isEmpty()) {
      return Optional.of(new TaxId(scheme, number).toString());
    }
    return Stream.ofNullable(customer.name())
        .map(name -> NameKey.of(name).value() + " " + customer.country())
        .findFirst();
  }
}
