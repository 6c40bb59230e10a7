package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.AtOnce;
import tandem.it.harness.Await;
import tandem.it.harness.Fresh;
import tandem.it.harness.Work;

/**
 * What people and their systems send by mistake: each is told with its field, nothing is half done.
 * A wrong check digit, two spellings at once, emoji, names from right to left: {@link ConflictIT};
 * a draft of a closed programme: {@link tandem.it.browser.ProgrammesIT}.
 */
class WrongInputIT {
  private static final int MANY = 500;

  @Test
  void a_day_in_the_past_is_named_and_nothing_is_kept() {
    ObjectNode late = Fresh.lead(Work.product());
    late.put("expected_close", LocalDate.now(ZoneOffset.UTC).minusDays(2).toString());

    Answer refused = Work.NORD.post("/leads", late);

    assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
    assertThat(refused.pointers()).containsExactly("#/expected_close");
    Answer kept = Work.NORD.get("/leads?external_id=" + late.path("external_id").asText());
    assertThat(kept.data()).isEmpty();
  }

  @Test
  void an_amount_in_a_currency_without_a_rate_is_left_to_a_person_and_none_is_made_up() {
    ObjectNode foreign = Fresh.lead(Work.product());
    foreign.withObject("/amount").put("amount", "1200000.00").put("currency", "KZT");
    Answer lead = Work.NORD.post("/leads", foreign);
    assertThat(lead.status()).as(lead.toString()).isEqualTo(201);
    assertThat(lead.at("/status")).isEqualTo("submitted");
    assertThat(lead.at("/amount/amount")).isEqualTo("1200000.00");
    assertThat(lead.at("/amount/currency")).isEqualTo("KZT");

    ObjectNode madeUp = Fresh.lead(Work.product());
    madeUp.withObject("/amount").put("currency", "QQQ");
    Answer refused = Work.NORD.post("/leads", madeUp);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.pointers()).allMatch(pointer -> pointer.contains("currency"));
  }

  @Test
  void a_megabyte_of_words_is_refused_with_its_field_and_more_as_a_body() {
    ObjectNode wordy = Fresh.lead(Work.product()).put("need", "ж".repeat(400_000));
    Answer refused = Work.NORD.post("/leads", wordy);
    assertThat(refused.status()).as(refused.at("/code")).isEqualTo(400);
    assertThat(refused.pointers()).containsExactly("#/need");

    Answer large = Work.NORD.post("/leads", wordy.put("need", "x".repeat(1 << 20)));
    assertThat(large.status()).isEqualTo(413);
    assertThat(large.at("/code")).isEqualTo("payload_too_large");
  }

  @Test
  void of_many_registrations_of_one_customer_at_once_by_one_firm_one_stays() {
    ObjectNode lead = Fresh.lead(Work.product());
    lead.remove("external_id");
    Callable<Answer> again = () -> Work.NORD.post("/leads", lead);

    List<Answer> answers = AtOnce.all(Collections.nCopies(12, again));

    assertThat(answers).filteredOn(answer -> answer.status() == 201).as("" + answers).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 201)
        .allSatisfy(answer -> assertThat(answer.at("/code")).isEqualTo("duplicate_lead"));
  }

  @Test
  void five_hundred_rows_of_one_customer_become_one_lead_and_each_is_told_why() {
    String row =
        "%s,%s,%s,Russia,%s,2,12000.00,EUR,%s,Twelve pumps for the new berth before the season begins,Anna Weber,anna@probe.example,yes\n"
            .formatted("%s", Fresh.inn(), Fresh.company(), code(), Fresh.soon());
    StringBuilder file =
        new StringBuilder(
            "Your number,Tax id,Customer,Country,Product,Quantity,Amount,Currency,Expected close,Need,Contact,Contact e-mail,Contact agreed\n");
    for (int i = 0; i < MANY; i++) {
      file.append(row.formatted("R-" + i + Fresh.word()));
    }

    Answer tried = tried(file.toString());

    assertThat(tried.at("/ok")).as(tried.toString()).isEqualTo("1");
    assertThat(tried.at("/failed")).isEqualTo(String.valueOf(MANY - 1));
    String rows = Work.NORD.get("/lead-imports/" + tried.id() + "/rows").body();
    assertThat(rows.split("same_in_file", -1)).hasSizeGreaterThanOrEqualTo(MANY);
  }

  @Test
  void cells_that_a_spreadsheet_would_count_are_refused_and_the_good_row_is_not() {
    Answer tried =
        tried(
            "Customer,Product,Quantity,Need\n%s,%s,1,\"=HYPERLINK(\"\"http://evil.example\"\")\"\n%s,%s,1,Pumps\n"
                .formatted(Fresh.company(), code(), Fresh.company(), code()),
            true);

    assertThat(tried.at("/ok")).as(tried.toString()).isEqualTo("1");
    assertThat(tried.at("/failed")).isEqualTo("1");
    assertThat(Work.NORD.get("/lead-imports/" + tried.id() + "/rows").body()).contains("formula");
  }

  private static String code() {
    return Work.NORD.get("/products?limit=1").at("/data/0/code");
  }

  private static Answer tried(String file) {
    return tried(file, false);
  }

  private static Answer tried(String file, boolean drafts) {
    Answer brought =
        Work.NORD
            .with("Idempotency-Key", Api.key())
            .with("Content-Type", "text/csv")
            .send("POST", "/lead-imports?drafts=" + drafts, BodyPublishers.ofString(file));
    assertThat(brought.status()).as(brought.toString()).isEqualTo(202);
    return Await.until(
        "all tried",
        () -> Work.NORD.get("/lead-imports/" + brought.id()),
        answer -> answer.at("/status").equals("checked"));
  }
}
