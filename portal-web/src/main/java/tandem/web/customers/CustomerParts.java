package tandem.web.customers;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.customers.CustomerView;
import tandem.customers.FurtherNumber;
import tandem.web.platform.Fact;
import tandem.web.platform.Page;

/** Customers as people see them. */
public final class CustomerParts {
  private CustomerParts() {}

  static CustomerListModel.Row row(Page page, CustomerView customer) {
    String under =
        Stream.of(
                customer.taxId().map(id -> number(page, FurtherNumber.of(id))).orElse(""),
                customer.city().orElse(""),
                page.country(customer.country()))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" · "));
    return new CustomerListModel.Row(
        "/customers/" + customer.id().text(),
        customer.name(),
        under,
        customer.parentName().orElse(""));
  }

  static CustomerModel one(Page page, CustomerView customer, boolean editable) {
    String address =
        Stream.of(customer.postalCode(), customer.city(), customer.street())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    Fact.Facts facts =
        Fact.list()
            .add(
                page.t("customers.tax_id"),
                customer.taxId().map(id -> number(page, FurtherNumber.of(id))).orElse(""));
    customer
        .numbers()
        .forEach(number -> facts.add(register(page, number.register()), number.number()));
    facts
        .add(page.t("customers.country"), page.country(customer.country()))
        .add(page.t("customers.address"), address)
        .add(page.t("customers.phone"), customer.phone().orElse(""))
        .add(page.t("customers.website"), customer.website().orElse(""))
        .add(page.t("customers.group"), customer.parentName().orElse(""))
        .add(page.t("customers.sector"), customer.sector().orElse(""))
        .add(page.t("customers.external"), customer.externalId().orElse(""))
        .add(page.t("customers.since"), page.format().date(customer.createdAt()))
        .add(page.t("customers.number"), customer.id().text());
    return new CustomerModel(customer.id().text(), customer.name(), facts.facts(), editable);
  }

  static String register(Page page, String register) {
    return page.t("customers.register." + register);
  }

  private static String number(Page page, FurtherNumber number) {
    return register(page, number.register()) + " " + number.number();
  }
}
