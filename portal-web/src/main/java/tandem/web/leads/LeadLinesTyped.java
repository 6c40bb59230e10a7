package tandem.web.leads;

import java.util.ArrayList;
import java.util.List;
import tandem.leads.LeadLine;
import tandem.platform.ProductId;
import tandem.platform.Refusal;
import tandem.web.platform.Form;
import tandem.web.platform.Submission;

/**
 * Product lines of a form, and the buttons beside them for browsers without a script: add one,
 * remove one.
 */
public final class LeadLinesTyped {
  private static final int MOST = 20;

  private LeadLinesTyped() {}

  /** The name of a member of a line, as the form and the API call it. */
  public static String field(int row, String member) {
    return LeadFields.line(row, member);
  }

  /** How many lines the form shows; one at least. */
  public static int rows(Form form) {
    return Math.max(1, form.rows(LeadFields.LINES));
  }

  /** Lines of which a product was chosen. */
  public static List<LeadLine> read(Submission typed) {
    List<LeadLine> lines = new ArrayList<>();
    for (int i = 0; i < typed.form().rows(LeadFields.LINES); i++) {
      String product = typed.raw(field(i, "product_id"));
      if (product.isEmpty()) {
        continue;
      }
      int before = typed.form().errors().size();
      int quantity = typed.count(field(i, "quantity")).orElse(0);
      if (quantity == 0 && typed.form().errors().size() == before) {
        typed.reject(field(i, "quantity"), "form.required");
      }
      product(typed, i, product, quantity, lines);
    }
    return lines;
  }

  private static void product(
      Submission typed, int index, String product, int quantity, List<LeadLine> lines) {
    try {
      lines.add(new LeadLine(ProductId.parse(product), quantity));
    } catch (Refusal.NotFound unknown) {
      typed.reject(field(index, "product_id"), "form.choice");
    }
  }

  /** Whether it was one of these buttons; then the lines are as wanted. */
  public static boolean pressed(Submission typed, String button) {
    if (button.equals("add")) {
      int rows = Math.max(1, typed.form().rows(LeadFields.LINES));
      if (rows < MOST) {
        typed.put(LeadFields.line(rows, "product_id"), "");
        typed.put(LeadFields.line(rows, "quantity"), "1");
      }
      return true;
    }
    if (button.matches("remove:\\d{1,3}")) {
      remove(typed, Integer.parseInt(button.substring("remove:".length())));
      return true;
    }
    return false;
  }

  private static void remove(Submission typed, int unwanted) {
    int rows = typed.form().rows(LeadFields.LINES);
    List<String[]> kept = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      String product = LeadFields.line(i, "product_id");
      String quantity = LeadFields.line(i, "quantity");
      if (i != unwanted) {
        kept.add(new String[] {typed.raw(product), typed.raw(quantity)});
      }
      typed.remove(product);
      typed.remove(quantity);
    }
    for (int i = 0; i < kept.size(); i++) {
      typed.put(LeadFields.line(i, "product_id"), kept.get(i)[0]);
      typed.put(LeadFields.line(i, "quantity"), kept.get(i)[1]);
    }
  }
}
