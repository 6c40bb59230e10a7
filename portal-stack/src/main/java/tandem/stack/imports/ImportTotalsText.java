package tandem.stack.imports;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The totals of imported deals as two small tables: by stage, and what each firm won. */
final class ImportTotalsText {
  /** A line of a table. */
  private record Sum(long count, BigDecimal amount, BigDecimal commission) {
    static final Sum NONE = new Sum(0, BigDecimal.ZERO, BigDecimal.ZERO);

    Sum plus(Sum other) {
      return new Sum(
          count + other.count, amount.add(other.amount), commission.add(other.commission));
    }
  }

  private ImportTotalsText() {}

  static void print(JsonObject totals) {
    Map<String, Sum> stages = new TreeMap<>();
    Map<String, Sum> firms = new TreeMap<>();
    for (JsonValue value : totals.getJsonArray("data")) {
      JsonObject row = value.asJsonObject();
      Sum sum =
          new Sum(
              row.getJsonNumber("count").longValue(),
              amount(row, "amount"),
              amount(row, "commission"));
      stages.merge(row.getString("stage"), sum, Sum::plus);
      if ("won".equals(row.getString("stage"))) {
        firms.merge(row.getString("partner"), sum, Sum::plus);
      }
    }
    System.out.println("\nDeals by stage");
    stages.forEach(ImportTotalsText::line);
    System.out.println(
        "\nWon, by firm                     deals           amount       commission");
    firms.forEach(ImportTotalsText::line);
    line("together", firms.values().stream().reduce(Sum.NONE, Sum::plus));
    System.out.println();
  }

  private static void line(String name, Sum sum) {
    System.out.printf(
        Locale.ROOT,
        "  %-26s %,9d %,16.2f %,16.2f%n",
        name,
        sum.count(),
        sum.amount(),
        sum.commission());
  }

  private static BigDecimal amount(JsonObject row, String member) {
    return new BigDecimal(row.getJsonObject(member).getString("amount"));
  }
}
