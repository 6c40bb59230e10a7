package tandem.web.customers;

import java.util.List;
import java.util.Optional;
import tandem.web.platform.Form;

/** Customers by name. */
public record CustomerListModel(
    Form form, boolean filtered, List<Row> rows, Optional<String> first, Optional<String> next) {

  /**
   * @param under numbers and place in one line
   */
  public record Row(String href, String name, String under, String group) {}
}
