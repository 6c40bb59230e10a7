package tandem.web.customers;

import java.util.List;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;

/**
 * A customer to be put right.
 *
 * @param rows of further numbers, a blank one at the end
 */
public record CustomerFormModel(
    String id,
    String name,
    Form form,
    List<Choice> schemes,
    List<Choice> registers,
    List<Choice> countries,
    int rows) {

  public String field(int row, String member) {
    return CustomerTyped.field(row, member);
  }
}
