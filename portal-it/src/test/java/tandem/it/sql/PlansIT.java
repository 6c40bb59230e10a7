package tandem.it.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Database;
import tandem.it.harness.Json;
import tandem.it.harness.Reader;
import tandem.it.harness.Work;

/**
 * Under row security each statement that a dealer's request causes finds its rows by an index
 * (api-and-security D.1, rule 5). The statements are those that the running system really sent, as
 * pg_stat_statements kept them. The plan is asked for with sequential scans made dear: whatever
 * reads a whole table then has no index to use, however few rows this database has.
 */
class PlansIT {
  private static final int ROUNDS = 3;
  private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");

  /** What the company shows to everybody: no row of it belongs to a firm. */
  private static final String GUARDED =
      "select relname from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity";

  private static final String SENT =
      """
      select query, sum(calls)::text from pg_stat_statements
      where userid = 'tandem_partner'::regrole and dbid = (select oid from pg_database where datname = current_database())
        and query ilike 'select%' and query not ilike '%set_config%' and query not ilike '%pg\\_%' group by query
      """;

  private final Set<String> guarded = Set.copyOf(Schema.list(GUARDED));

  @Test
  void every_statement_of_a_dealers_day_uses_an_index_under_row_security() {
    List<String> hottest = sentDuring(PlansIT::aDealersDay);
    assertThat(hottest).as("statements sent as tandem_partner").hasSizeGreaterThan(10);

    List<String> faults = new ArrayList<>();
    try (Database db = Database.application()) {
      db.asPartner(tandem.it.harness.Firm.NORD.partner());
      db.run("set local enable_seqscan = off");
      db.run("set local plan_cache_mode = force_generic_plan");
      for (String statement : hottest) {
        faults(plan(db, statement)).forEach(fault -> faults.add(fault + " in: " + statement));
      }
    }
    assertThat(faults).isEmpty();
  }

  /** The plan for any values: the statement's own are not known any more. */
  private static JsonNode plan(Database db, String statement) {
    int parameters =
        PARAMETER
            .matcher(statement)
            .results()
            .mapToInt(found -> Integer.parseInt(found.group(1)))
            .max()
            .orElse(0);
    String values = parameters == 0 ? "" : "(" + "null, ".repeat(parameters - 1) + "null)";
    try {
      db.run("prepare asked as " + statement);
    } catch (Database.Refused refused) {
      throw new IllegalStateException("Cannot be planned again: " + statement, refused);
    }
    String plan =
        String.join("\n", db.list("explain (format json, costs off) execute asked" + values));
    db.run("deallocate asked");
    return Json.read(plan).path(0).path("Plan");
  }

  /** What dealers do most, a few times. */
  private static void aDealersDay() {
    Answer deal = Work.deal(Work.NORD);
    Reader owner = Reader.of("nord-owner");
    Reader seller = Reader.of("nord-seller");
    for (int round = 0; round < ROUNDS; round++) {
      for (String path :
          List.of(
              "/leads",
              "/leads?status=submitted,in_review",
              "/deals",
              "/deals?stage=prospect",
              "/deals/" + deal.id(),
              "/deals/" + deal.id() + "/messages",
              "/deals/" + deal.id() + "/history",
              "/leads/" + deal.at("/lead_id"),
              "/commission-lines",
              "/commission-summary")) {
        assertThat(Work.NORD.get(path).status()).as(path).isEqualTo(200);
      }
      for (String path : List.of("/", "/leads", "/deals?view=board", "/earnings", "/notices")) {
        assertThat(owner.get(path).statusCode()).as(path).isEqualTo(200);
        assertThat(seller.get(path).statusCode()).as(path).isEqualTo(200);
      }
    }
  }

  /** Statements that were called at least once a round, the most frequent first. */
  private static List<String> sentDuring(Runnable work) {
    Map<String, Long> before = sent();
    work.run();
    Map<String, Long> grown = new LinkedHashMap<>();
    sent().forEach((query, calls) -> grown.put(query, calls - before.getOrDefault(query, 0L)));
    return grown.entrySet().stream()
        .filter(each -> each.getValue() >= ROUNDS)
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<String, Long> sent() {
    try (Database db = Database.application()) {
      // statistics show a statement's text to the role that sent it
      db.as("tandem_partner", java.util.Optional.empty());
      Map<String, Long> calls = new LinkedHashMap<>();
      db.rows(SENT).forEach(row -> calls.put(row.get(0), Long.parseLong(row.get(1))));
      return calls;
    }
  }

  private List<String> faults(JsonNode node) {
    List<String> faults = new ArrayList<>();
    String kind = node.path("Node Type").asText();
    String table = node.path("Relation Name").asText("");
    boolean everyRow =
        kind.equals("Seq Scan")
            || (kind.startsWith("Index") && node.path("Index Cond").isMissingNode());
    if (everyRow && guarded.contains(table)) {
      faults.add("%s of %s reads every row".formatted(kind, table));
    }
    if (kind.equals("Bitmap Index Scan") && node.path("Index Cond").isMissingNode()) {
      faults.add("%s reads every row of its index".formatted(kind));
    }
    node.path("Plans").forEach(below -> faults.addAll(faults(below)));
    return faults;
  }
}
