package tandem.it.harness;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Data nobody has used before: each test works on customers of its own. */
public final class Fresh {
  private static final int[] WEIGHTS = {2, 4, 10, 3, 5, 9, 4, 6, 8};

  private Fresh() {}

  /** A Russian company's tax number with the right check digit. */
  public static String inn() {
    int[] digits = new int[WEIGHTS.length];
    int sum = 0;
    for (int i = 0; i < digits.length; i++) {
      digits[i] = i < 2 ? 7 : ThreadLocalRandom.current().nextInt(10);
      sum += digits[i] * WEIGHTS[i];
    }
    StringBuilder inn = new StringBuilder();
    for (int digit : digits) {
      inn.append(digit);
    }
    return inn.append(sum % 11 % 10).toString();
  }

  /** A name no normalisation makes equal to another. */
  public static String company() {
    return "Probe " + word() + " GmbH";
  }

  public static String word() {
    return UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9]", "x")
        + Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36);
  }

  public static LocalDate soon() {
    return LocalDate.now(ZoneOffset.UTC).plusDays(60);
  }

  /** A complete lead for a new customer. */
  public static ObjectNode lead(String product) {
    return Json.object(
        """
        {'external_id': 'IT-%s',
         'customer': {'name': '%s', 'country': 'RU', 'tax_id': {'scheme': 'inn', 'number': '%s'}},
         'contact': {'name': 'Мария Пробная', 'email': 'maria@probe.example', 'consent': true},
         'lines': [{'product_id': '%s', 'quantity': 2}],
         'amount': {'amount': '12000.00', 'currency': 'EUR'},
         'expected_close': '%s',
         'need': 'Needs a new way to reach its resellers until spring.'}
        """
            .formatted(word(), company(), inn(), product, soon()));
  }

  /** A complete lead of the company's own, for a new customer. */
  public static ObjectNode companyLead(String product) {
    ObjectNode lead = lead(product);
    lead.remove("external_id");
    lead.put("region", "Samara");
    return lead;
  }
}
