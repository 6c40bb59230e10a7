package tandem.web.customers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.customers.CustomerId;
import tandem.customers.CustomerView;
import tandem.customers.FurtherNumber;
import tandem.customers.TaxId;
import tandem.customers.TaxScheme;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.SamplePages;

/** A customer of the registry, for looking at its pages. */
public final class CustomerSample {
  private static final CustomerView CUSTOMER =
      new CustomerView(
          new CustomerId(new UUID(0, 5)),
          3,
          Optional.of(new TaxId(TaxScheme.INN, "7707083893")),
          List.of(
              new FurtherNumber("KPP", "770801001"), new FurtherNumber("OGRN", "1027700132195")),
          "ООО «Балтийский причал»",
          "RU",
          Optional.of("https://prichal.example"),
          Optional.of("prichal.example"),
          Optional.of("Балтийская группа"),
          Optional.of("Порты"),
          Optional.empty(),
          Optional.of("+7 812 000-00-00"),
          Optional.of("190000"),
          Optional.of("Санкт-Петербург"),
          Optional.of("ул. Галерная, 5"),
          SamplePages.NOW);

  private CustomerSample() {}

  public static Object list(Page page) {
    return new CustomerListModel(
        Form.blank(),
        false,
        List.of(CustomerParts.row(page, CUSTOMER)),
        Optional.empty(),
        Optional.of("/customers?after=x"));
  }

  public static Object one(Page page) {
    return CustomerParts.one(page, CUSTOMER, true);
  }

  public static Object edit(Page page) {
    return CustomerTyped.model(page, CUSTOMER, CustomerTyped.of(CUSTOMER));
  }
}
