package tandem.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Reader;
import tandem.it.harness.Work;

/** Funnels by any attribute add up to all of it; a firm sees its own; one deal has its clock. */
class FunnelIT {
  private static final List<String> ATTRIBUTES =
      List.of("PARTNER", "COUNTRY", "OWNER", "PROCESS", "CATEGORY", "MONTH");
  private static final Reader MANAGER = Reader.of("manager");
  private static final Reader NORD = Reader.of("nord-owner");

  @Test
  void every_cut_adds_up_to_the_same() {
    assertThat(ATTRIBUTES.stream().map(by -> total(MANAGER, by)).distinct()).hasSize(1);
    assertThat(total(MANAGER, "COUNTRY")).isGreaterThan(total(NORD, "COUNTRY"));
    assertThat(total(NORD, "PARTNER")).isPositive();
    HttpResponse<String> page = MANAGER.get("/insight/funnel?by=COUNTRY&country=DE");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("country=DE");
  }

  @Test
  void a_firm_reads_its_own_and_a_seller_nothing_of_the_firm() {
    String file = NORD.get("/insight/funnel.csv?by=PARTNER").body();
    assertThat(file).contains("Nord Systems").doesNotContain("Südwerk");
    String page = NORD.get("/insight/funnel?by=OWNER").body();
    assertThat(page).contains("/deals?stage=").doesNotContain("Südwerk");
    assertThat(MANAGER.get("/insight/funnel.csv?by=PARTNER").body())
        .contains("Nord Systems", "Südwerk");
    assertThat(NORD.get("/losses").statusCode()).isEqualTo(403);
    assertThat(Reader.of("nord-finance").get("/insight/funnel").statusCode()).isEqualTo(403);
    assertThat(Reader.of("nord-seller").get("/insight/funnel").statusCode()).isEqualTo(403);
  }

  @Test
  void one_deal_has_its_clock() {
    Answer deal = Work.deal(Work.NORD);
    assertThat(NORD.get("/insight/deals/" + deal.id()).statusCode()).isEqualTo(200);
    assertThat(Reader.of("sued-owner").get("/insight/deals/" + deal.id()).statusCode())
        .isEqualTo(404);
  }

  private static long total(Reader reader, String by) {
    return reader
        .get(
            "/insight/funnel.csv?from=2024-01-01&until=%s&by=%s"
                .formatted(LocalDate.now(ZoneId.of("Europe/Berlin")).minusDays(1), by))
        .body()
        .lines()
        .skip(1)
        .mapToLong(FunnelIT::deals)
        .sum();
  }

  /** The third cell from the end but one: names may hold commas. */
  private static long deals(String line) {
    String[] cells = line.split(",", -1);
    return Long.parseLong(cells[cells.length - 4].replace("\"", "").strip());
  }
}
