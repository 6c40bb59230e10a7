package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Firm;
import tandem.it.harness.Fresh;
import tandem.it.harness.Json;
import tandem.it.harness.Reader;
import tandem.it.harness.Work;
import tandem.platform.EvenTime;
import tandem.platform.PublicId;

/**
 * "Is this customer free?", asked by systems. The quota of a hundred a day is tested beside the
 * domain: here each test asks a few times only.
 */
class CustomerMatchesIT {
  /** What differs from answer to answer and tells of the request only. */
  private static final Set<String> OF_THE_REQUEST =
      Set.of("date", "request-id", "traceparent", "ratelimit");

  @Test
  void of_two_foreign_customers_in_one_band_the_answers_are_the_same_bytes() {
    Answer small = protectedBySued(1);
    Answer large = protectedBySued(12);

    assertThat(small.at("/band")).isEqualTo("protected");
    assertThat(large.body()).isEqualTo(small.body());
    assertThat(headers(large)).isEqualTo(headers(small));
    assertThat(small.json().path("own")).isEmpty();
  }

  @Test
  void whoever_is_not_known_and_whoever_nobody_works_on_look_alike() {
    String known = Fresh.inn();
    Answer lead = Work.SUED.post("/leads", lead(known));
    Work.reject(lead);

    Answer first = ask(Work.NORD, known);
    Answer second = ask(Work.NORD, Fresh.inn());

    assertThat(first.at("/band")).isEqualTo("free");
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(headers(second)).isEqualTo(headers(first));
  }

  @Test
  void the_firms_own_lead_is_shown_whole_and_the_company_sees_who_was_asked_about() {
    String inn = Fresh.inn();
    Answer lead = Work.NORD.post("/leads", lead(inn));

    Answer told = ask(Work.NORD, inn);

    assertThat(told.at("/band")).isEqualTo("free");
    assertThat(told.at("/own/0/lead_id")).isEqualTo(lead.id());
    assertThat(told.at("/own/0/customer_name")).isEqualTo(lead.at("/customer/name"));
    assertThat(told.at("/own/0/status")).isEqualTo("submitted");
    String firm = "/partners/" + PublicId.format("org", Firm.NORD.partner());
    String page = Reader.of("approver").get(firm).body();
    assertThat(page).contains("id=\"checks\"").contains(lead.at("/customer/name"));
  }

  @Test
  void what_is_no_valid_number_is_refused_with_its_member() {
    for (Map.Entry<String, String> wrong :
        Map.of(
                "{'tax_id': {'scheme': 'inn', 'number': '7707083894'}}", "tax_id_checksum",
                "{'website': 'somebody.github.io'}", "website_shared",
                "{}", "tax_id_or_website",
                "{'tax_id': {'scheme': 'inn', 'number': '🚀'}}", "tax_id_characters")
            .entrySet()) {
      Answer refused = Work.NORD.post("/customers/matches", Json.object(wrong.getKey()));

      assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
      assertThat(refused.body()).contains(wrong.getValue());
    }
    ObjectNode endless = Json.object("{'website': 'a'}");
    endless.put("website", "a.".repeat(1 << 19) + "example");
    assertThat(Work.NORD.post("/customers/matches", endless).status()).isIn(400, 413);
  }

  @Test
  void a_question_is_no_rehearsal_and_a_rehearsal_of_a_lead_tells_nothing() {
    String inn = Fresh.inn();
    protectedBySued(inn, 1);
    ObjectNode question =
        Json.object("{'tax_id': {'scheme': 'inn', 'number': '%s'}}".formatted(inn));

    assertThat(Work.NORD.post("/customers/matches?dry_run=true", question).status()).isEqualTo(400);
    Answer rehearsed = Work.NORD.post("/leads?dry_run=true", lead(inn));
    assertThat(rehearsed.at("/status")).isEqualTo("submitted");
    assertThat(rehearsed.at("/possible_conflict")).isEqualTo("false");
    assertThat(rehearsed.at("/programme/lane")).isEqualTo("first");
    Answer ofNobody = Work.NORD.post("/leads?dry_run=true", lead(Fresh.inn()));
    assertThat(List.of(ofNobody, rehearsed))
        .as("how often it was written tells nothing either")
        .allSatisfy(answer -> {
          assertThat(answer.at("/version")).isEqualTo("0");
          assertThat(answer.header("ETag")).isEmpty();
        });
    assertThat(Work.NORD.post("/leads", lead(inn)).at("/possible_conflict")).isEqualTo("true");
  }

  @Test
  void every_answer_ends_on_a_step_of_forty_milliseconds_refused_or_not() {
    String inn = Fresh.inn();
    protectedBySued(inn, 1);
    for (String number : List.of(inn, Fresh.inn(), "7707083894")) {
      long start = System.nanoTime();
      Work.NORD.post(
          "/customers/matches",
          Json.object("{'tax_id': {'scheme': 'inn', 'number': '%s'}}".formatted(number)));
      assertThat(System.nanoTime() - start)
          .as(number)
          .isGreaterThanOrEqualTo(EvenTime.STEP.toNanos());
    }
  }

  @Test
  void the_company_reads_all_questions_of_a_firm_page_by_page_and_no_firm_does() {
    ask(Work.NORD, Fresh.inn());
    ask(Work.NORD, Fresh.inn());
    String address =
        "/partners/" + PublicId.format("org", Firm.NORD.partner()) + "/customer-checks";

    Answer first = Work.APPROVER.get(address + "?limit=1");
    assertThat(first.data()).hasSize(1);
    assertThat(first.at("/data/0/band")).isEqualTo("free");
    assertThat(first.at("/data/0/kind")).isEqualTo("tax_id");
    Answer second = Work.APPROVER.get(address + "?limit=1&cursor=" + first.at("/next_cursor"));
    assertThat(second.data()).hasSize(1);
    assertThat(second.at("/data/0/asked_at")).isLessThanOrEqualTo(first.at("/data/0/asked_at"));
    assertThat(Work.NORD.get(address).status()).isEqualTo(403);
    String page =
        Reader.of("approver")
            .get("/partners/" + PublicId.format("org", Firm.NORD.partner()) + "/checks")
            .body();
    assertThat(page).contains("<table");
  }

  private static Answer protectedBySued(int places) {
    return protectedBySued(Fresh.inn(), places);
  }

  private static Answer protectedBySued(String inn, int places) {
    ObjectNode body = lead(inn);
    body.put("need", "They need it in " + places + " places until spring comes again.");
    Answer lead = Work.SUED.post("/leads", body);
    assertThat(lead.status()).as(lead.toString()).isEqualTo(201);
    Work.approveFor(lead, 30);
    return ask(Work.NORD, inn);
  }

  private static ObjectNode lead(String inn) {
    ObjectNode lead = Fresh.lead(Work.product());
    ((ObjectNode) lead.path("customer").path("tax_id")).put("number", inn);
    return lead;
  }

  private static Answer ask(Api who, String inn) {
    Answer told =
        who.post(
            "/customers/matches",
            Json.object("{'tax_id': {'scheme': 'inn', 'number': '%s'}}".formatted(inn)));
    assertThat(told.status()).as(told.toString()).isEqualTo(200);
    return told;
  }

  private static Map<String, List<String>> headers(Answer answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.http().headers().map());
    headers.keySet().removeIf(name -> OF_THE_REQUEST.contains(name.toLowerCase(Locale.ROOT)));
    return headers;
  }
}
