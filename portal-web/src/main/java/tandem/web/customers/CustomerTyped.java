package tandem.web.customers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tandem.customers.ChangeCustomer;
import tandem.customers.CustomerView;
import tandem.customers.FurtherNumber;
import tandem.customers.RegisterNumber;
import tandem.customers.TaxId;
import tandem.customers.TaxScheme;
import tandem.platform.Refusal;
import tandem.web.leads.LeadOptions;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Submission;

/** A customer as a form: fields have the names of the API. */
final class CustomerTyped {
  private static final int LONGEST = 255;
  private static final String NUMBERS = "numbers";
  private static final List<String> FIELDS =
      List.of(
          "name",
          "country",
          "tax_id.scheme",
          "tax_id.number",
          "website",
          "parent_name",
          "sector",
          "phone",
          "postal_code",
          "city",
          "street");

  private CustomerTyped() {}

  /** Nothing when something is wrong; the submission says what. */
  static Optional<ChangeCustomer> read(Submission typed) {
    Optional<TaxId> taxId = taxId(typed);
    List<FurtherNumber> numbers = numbers(typed);
    Optional<String> name = typed.required("name", LONGEST);
    Optional<String> country = typed.required("country", 2);
    ChangeCustomer right =
        new ChangeCustomer(
            taxId,
            numbers,
            name.orElse(""),
            country.orElse(""),
            typed.text("website", LONGEST),
            typed.text("parent_name", LONGEST),
            typed.text("sector", LONGEST),
            typed.text("phone", LONGEST),
            typed.text("postal_code", LONGEST),
            typed.text("city", LONGEST),
            typed.text("street", LONGEST));
    return typed.clean() ? Optional.of(right) : Optional.empty();
  }

  private static Optional<TaxId> taxId(Submission typed) {
    Optional<String> number = typed.text("tax_id.number", 64);
    Optional<TaxScheme> scheme = typed.choice("tax_id.scheme", TaxScheme.class);
    if (number.isPresent() && scheme.isEmpty()) {
      typed.reject("tax_id.scheme", "form.required");
    }
    if (number.isEmpty() || scheme.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> fault = TaxId.check(scheme.get(), number.get());
    if (fault.isPresent()) {
      refuse(typed, "tax_id.number", fault.get());
      return Optional.empty();
    }
    return Optional.of(TaxId.given(scheme.get(), number.get()));
  }

  private static List<FurtherNumber> numbers(Submission typed) {
    List<FurtherNumber> numbers = new ArrayList<>();
    int rows = Math.min(typed.form().rows(NUMBERS), ChangeCustomer.MOST_NUMBERS);
    for (int i = 0; i < rows; i++) {
      String field = field(i, "number");
      String register = typed.raw(field(i, "register"));
      Optional<String> number = typed.text(field, 64);
      if (number.isEmpty()) {
        continue;
      }
      Optional<String> fault = FurtherNumber.fault(register, number.get());
      if (fault.isPresent()) {
        refuse(typed, field, fault.get());
      } else {
        numbers.add(new FurtherNumber(register, number.get()));
      }
    }
    return numbers;
  }

  private static void refuse(Submission typed, String field, String code) {
    typed.refusedBy(new Refusal.Invalid(field, code, "is not a valid number"), field);
  }

  static Form of(CustomerView customer) {
    Map<String, List<String>> values = new HashMap<>();
    values.put("version", List.of(String.valueOf(customer.version())));
    values.put("name", List.of(customer.name()));
    values.put("country", List.of(customer.country()));
    customer
        .taxId()
        .ifPresent(id -> {
          values.put("tax_id.scheme", List.of(id.scheme().name()));
          values.put("tax_id.number", List.of(id.number()));
        });
    for (int i = 0; i < customer.numbers().size(); i++) {
      values.put(field(i, "register"), List.of(customer.numbers().get(i).register()));
      values.put(field(i, "number"), List.of(customer.numbers().get(i).number()));
    }
    put(values, "website", customer.website());
    put(values, "parent_name", customer.parentName());
    put(values, "sector", customer.sector());
    put(values, "phone", customer.phone());
    put(values, "postal_code", customer.postalCode());
    put(values, "city", customer.city());
    put(values, "street", customer.street());
    return Form.of(values);
  }

  /**
   * Nothing is saved: what a colleague wrote meanwhile stands at each field where it differs from
   * what was typed, and whoever saves again has seen both.
   */
  static void overtaken(Submission typed, CustomerView now) {
    Form theirs = of(now);
    typed.put("version", String.valueOf(now.version()));
    typed.reject("name", "customers.overtaken");
    Stream.concat(
            FIELDS.stream(),
            IntStream.range(0, Math.max(typed.form().rows(NUMBERS), theirs.rows(NUMBERS)))
                .boxed()
                .flatMap(row -> Stream.of(field(row, "register"), field(row, "number"))))
        .filter(field -> !theirs.value(field).equals(typed.raw(field)))
        .filter(field -> !field.endsWith("register") || !typed.raw(numberBeside(field)).isEmpty())
        .forEach(field -> {
          String value = theirs.value(field);
          if (value.isEmpty()) {
            typed.reject(field, "customers.overtaken_empty");
          } else {
            typed.reject(field, "customers.overtaken_by", value);
          }
        });
  }

  private static String numberBeside(String register) {
    return register.substring(0, register.lastIndexOf('.')) + ".number";
  }

  static CustomerFormModel model(Page page, CustomerView customer, Form form) {
    return new CustomerFormModel(
        customer.id().text(),
        customer.name(),
        form,
        Arrays.stream(TaxScheme.values()).map(each -> choice(page, each.name())).toList(),
        Stream.concat(
                Arrays.stream(RegisterNumber.values()).map(Enum::name),
                Arrays.stream(TaxScheme.values()).map(Enum::name))
            .map(register -> choice(page, register))
            .toList(),
        LeadOptions.countries(page.texts().language().locale()),
        Math.min(form.rows(NUMBERS) + 1, ChangeCustomer.MOST_NUMBERS));
  }

  /** What is wrong with the numbers as a whole stands at the first of them. */
  static String field(String path) {
    return path.equals(NUMBERS) ? field(0, "number") : path;
  }

  static String field(int row, String member) {
    return NUMBERS + "." + row + "." + member;
  }

  private static Choice choice(Page page, String register) {
    return new Choice(register, CustomerParts.register(page, register));
  }

  private static void put(Map<String, List<String>> values, String field, Optional<String> value) {
    value.ifPresent(text -> values.put(field, List.of(text)));
  }
}
