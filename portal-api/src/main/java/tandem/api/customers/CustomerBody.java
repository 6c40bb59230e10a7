package tandem.api.customers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.customers.ChangeCustomer;
import tandem.customers.CustomerView;
import tandem.customers.FurtherNumber;
import tandem.customers.TaxId;
import tandem.customers.TaxScheme;
import tandem.platform.Problems;

/** What the company says of a customer. */
@Schema(name = "CustomerInput", description = "A merge patch: what is not named stays.")
record CustomerBody(
    @Valid @Nullable Main taxId,
    @Valid
        @Size(max = ChangeCustomer.MOST_NUMBERS)
        @Schema(description = "Numbers beside the tax id; replaced as a whole.")
        @Nullable List<@NotNull Further> numbers,
    @NotNull @Size(min = 1, max = 200) String name,
    @NotNull
        @Schema(description = "ISO 3166-1 alpha-2")
        @Size(min = 2, max = 2)
        @Pattern(regexp = "^[A-Z]{2}$")
        String country,
    @Size(max = 255) @Nullable String website,
    @Schema(description = "Name of the group it belongs to.") @Size(max = 200)
        @Nullable String parentName,
    @Size(max = 100) @Nullable String sector,
    @Size(max = 40) @Nullable String phone,
    @Size(max = 20) @Nullable String postalCode,
    @Size(max = 100) @Nullable String city,
    @Schema(description = "With the number of the house.") @Size(max = 200)
        @Nullable String street) {

  /** The main number. */
  @Schema(name = "CustomerTaxId")
  record Main(@NotNull TaxScheme scheme, @NotNull @Size(min = 1, max = 40) String number) {}

  /** A number of a register. */
  @Schema(name = "CustomerNumber")
  record Further(
      @NotNull
          @Schema(
              enumeration = {
                "inn", "vat", "ein", "other", "kpp", "ogrn", "ogrnip", "duns", "bin", "unp",
                "edrpou"
              })
          @Size(max = 10)
          String register,
      @NotNull @Size(min = 1, max = 40) String number) {

    static Further of(FurtherNumber number) {
      return new Further(number.register().toLowerCase(Locale.ROOT), number.number());
    }
  }

  static CustomerBody of(CustomerView view) {
    return new CustomerBody(
        main(view),
        numbers(view),
        view.name(),
        view.country(),
        view.website().orElse(null),
        view.parentName().orElse(null),
        view.sector().orElse(null),
        view.phone().orElse(null),
        view.postalCode().orElse(null),
        view.city().orElse(null),
        view.street().orElse(null));
  }

  static @Nullable Main main(CustomerView view) {
    return view.taxId().map(id -> new Main(id.scheme(), id.number())).orElse(null);
  }

  static List<Further> numbers(CustomerView view) {
    return view.numbers().stream().map(Further::of).toList();
  }

  /** Every number that is wrong is named by its place. */
  ChangeCustomer change() {
    Problems problems = new Problems();
    if (taxId != null) {
      TaxId.check(taxId.scheme, taxId.number)
          .ifPresent(code -> problems.add("tax_id.number", code, "is not a valid " + taxId.scheme));
    }
    List<FurtherNumber> further = new ArrayList<>();
    List<Further> given = numbers == null ? List.of() : numbers;
    for (int i = 0; i < given.size(); i++) {
      String register = given.get(i).register.toUpperCase(Locale.ROOT);
      String typed = given.get(i).number;
      Optional<String> fault = FurtherNumber.fault(register, typed);
      if (fault.isPresent()) {
        problems.add("numbers." + i + ".number", fault.get(), "is not a valid " + register);
      } else {
        further.add(new FurtherNumber(register, typed));
      }
    }
    problems.refuse();
    return new ChangeCustomer(
        Optional.ofNullable(taxId).map(main -> TaxId.given(main.scheme, main.number)),
        further,
        name,
        country,
        Optional.ofNullable(website),
        Optional.ofNullable(parentName),
        Optional.ofNullable(sector),
        Optional.ofNullable(phone),
        Optional.ofNullable(postalCode),
        Optional.ofNullable(city),
        Optional.ofNullable(street));
  }
}
