package tandem.it.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tandem.it.harness.Await;
import tandem.it.harness.Database;
import tandem.it.harness.Portal;

/**
 * Real input by the product's own import: all of it comes in, the sums are right, twice is once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportIT {
  private static final BigDecimal RATE = new BigDecimal("0.075");
  private static final int STAGE = 4;
  private static final int VALUE = 7;

  /** Deals of the data set among all others: by their keys. */
  private static final String OURS =
      " d.external_id = any(string_to_array(current_setting('it.keys'), ','))";

  private final Path folder = Portal.root().resolve("../shared/data/crm").normalize();
  private List<String[]> pipeline = List.of();
  private String firstRun = "";

  @BeforeAll
  void the_data_set_is_brought_in_by_the_command() throws Exception {
    boolean there = Files.isDirectory(folder);
    if (!there) {
      System.out.println("Import test skipped: there is no " + folder);
    }
    assumeThat(there).isTrue();
    pipeline =
        Files.readAllLines(folder.resolve("sales_pipeline.csv")).stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .toList();
    firstRun = bringIn();
  }

  private String bringIn() throws IOException, InterruptedException {
    File log = File.createTempFile("import", ".log");
    ProcessBuilder command =
        new ProcessBuilder(
            Portal.root().resolve("bin/import").toString(), "crm", folder.toString());
    command.environment().put("TANDEM_DATA", Portal.data().toString());
    command.environment().put("TANDEM_PORTAL_URL", Portal.here().portal());
    command.environment().put("TANDEM_OIDC_ISSUER", Portal.here().issuer());
    int code = command.redirectErrorStream(true).redirectOutput(log).start().waitFor();
    String said = Files.readString(log.toPath(), StandardCharsets.UTF_8);
    assertThat(code).as(said).isZero();
    return said;
  }

  @Test
  void every_row_comes_in_and_none_is_dropped_silently() {
    assertThat(firstRun).contains("sales_pipeline.csv: 8,800 rows").contains("0 rows refused");
  }

  @Test
  void deals_stand_in_their_stages() {
    Map<String, Long> wanted =
        new TreeMap<>(
            pipeline.stream()
                .collect(Collectors.groupingBy(row -> row[STAGE], Collectors.counting())));
    Map<String, Long> found =
        query("select stage, count(*) from deal d where" + OURS + " group by 1").stream()
            .collect(Collectors.toMap(row -> row.get(0), row -> Long.valueOf(row.get(1))));

    assertThat(found)
        .containsEntry("WON", wanted.get("Won"))
        .containsEntry("LOST", wanted.get("Lost"));
    assertThat(found.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(8_800);
    assertThat(wanted).containsEntry("Won", 4_238L);
  }

  @Test
  void the_value_of_what_was_won_is_right_for_each_firm() {
    Map<String, BigDecimal> found =
        query(
                "select p.name, sum(d.amount) from deal d join partner p on p.id = d.partner_id where d.stage = 'WON' and"
                    + OURS
                    + " group by 1")
            .stream()
            .collect(Collectors.toMap(row -> row.get(0), row -> new BigDecimal(row.get(1))));

    assertThat(found).hasSize(6);
    assertThat(found.get("Melvin Marxen")).isEqualByComparingTo("2251930");
    assertThat(found.get("Dustin Brinkmann")).isEqualByComparingTo("1094363");
    assertThat(found.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("10005534");
  }

  @Test
  void commissions_are_seven_and_a_half_percent_of_each_won_deal_to_the_cent() {
    BigDecimal wanted =
        pipeline.stream()
            .filter(row -> row[STAGE].equals("Won"))
            .map(row ->
                new BigDecimal(row[VALUE]).multiply(RATE).setScale(2, RoundingMode.HALF_EVEN))
            .reduce(BigDecimal.ZERO, BigDecimal::add);

    String found =
        Await.until(
            "all commissions of the import",
            Duration.ofMinutes(5),
            () ->
                query(
                        "select sum(e.amount) from ledger_entry e join deal d on d.id = e.deal_id where e.kind = 'EARNING' and"
                            + OURS)
                    .getFirst()
                    .getFirst(),
            sum -> sum != null && new BigDecimal(sum).compareTo(wanted) >= 0);

    assertThat(new BigDecimal(found)).isEqualByComparingTo(wanted);
    // within half a cent a line of the sum without rounding
    BigDecimal most = new BigDecimal("0.005").multiply(BigDecimal.valueOf(4_238));
    assertThat(wanted.subtract(new BigDecimal("750415.05")).abs()).isLessThanOrEqualTo(most);
  }

  @Test
  void the_same_command_again_changes_nothing() throws Exception {
    String before = state();
    String said = bringIn();

    assertThat(said).contains("sales_pipeline.csv: 8,800 rows: 0 new").contains("8,800 unchanged");
    assertThat(state()).isEqualTo(before);
  }

  private String state() {
    return query(
            "select count(*), sum(version), max(updated_at), (select count(*) from customer), (select count(*) from product) from deal d where"
                + OURS)
        .toString();
  }

  private List<List<String>> query(String sql) {
    String keys = pipeline.stream().map(row -> row[0]).collect(Collectors.joining(","));
    try (Database db = Database.application().asWorker()) {
      db.run("select set_config('it.keys', ?, true)", keys);
      return db.rows(sql);
    }
  }
}
