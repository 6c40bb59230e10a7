package tandem.web.leads;

import java.util.ArrayList;
import java.util.List;
import tandem.web.platform.Submission;

/** The buttons beside product lines, for browsers without a script: add one, remove one. */
public final class LeadLinesButtons {
  private static final int MOST = 20;

  private LeadLinesButtons() {}

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
