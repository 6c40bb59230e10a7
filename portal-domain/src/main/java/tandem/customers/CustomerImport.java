package tandem.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import tandem.access.Actor;
import tandem.platform.Caller;
import tandem.platform.Refusal;
import tandem.platform.Slug;
import tandem.platform.imports.ImportRow;
import tandem.platform.imports.ImportTarget;

/** Takes over end customers with their groups. */
@ApplicationScoped
class CustomerImport implements ImportTarget {
  @Inject CustomerRegistry registry;

  @Override
  public String name() {
    return "customers";
  }

  @Override
  public Set<String> fields() {
    return Set.of(
        "name", "country", "parent_name", "sector", "website", "tax_scheme", "tax_number");
  }

  @Override
  public String key(ImportRow row) {
    return Slug.of(row.text("name"));
  }

  @Override
  public String take(Caller caller, ImportRow row) {
    return registry
        .register(
            (Actor) caller,
            new RegisterCustomer(
                taxId(row),
                row.text("name"),
                row.text("country"),
                row.maybe("website"),
                row.maybe("parent_name"),
                row.maybe("sector"),
                Optional.of(key(row))))
        .text();
  }

  private static Optional<TaxId> taxId(ImportRow row) {
    return row.maybe("tax_number")
        .map(number -> {
          TaxScheme scheme = row.oneOf("tax_scheme", TaxScheme.class);
          TaxId.check(scheme, number)
              .ifPresent(code -> {
                throw new Refusal.Invalid(
                    "tax_number", code, "'" + number + "' is not a valid " + scheme);
              });
          return TaxId.given(scheme, number);
        });
  }
}
