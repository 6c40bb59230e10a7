package tandem.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Fresh;
import tandem.it.harness.Json;
import tandem.it.harness.Reader;
import tandem.it.harness.Work;

/**
 * A plan is built on its page by one person and published by another, the same over the API; papers
 * of the books change commissions in the same moment, once.
 */
class CommissionPlansIT {
  private static final Pattern ID = Pattern.compile("plan_[0-7][0-9A-HJKMNP-TV-Z]{25}");
  private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");
  private static final Reader WRITER = Reader.of("finance");
  private static final Reader PUBLISHER = Reader.of("finance2");
  private static final Api FINANCE = Api.person("finance");

  @Test
  void a_plan_is_built_without_a_script_and_published_by_another_person() {
    HttpResponse<String> begun =
        WRITER.post("/plans", Map.of("code", code(), "name_en", "Probe", "name_ru", "Проба"));
    assertThat(begun.statusCode()).isEqualTo(303);
    Matcher id = ID.matcher(begun.headers().firstValue("Location").orElseThrow());
    assertThat(id.find()).isTrue();
    String path = "/plans/" + id.group();
    Map<String, String> plan = plan(revision(WRITER.get(path + "/draft")));
    Map<String, String> wrong = new LinkedHashMap<>(plan);
    wrong.put("rules.0.pays.steps", "0 = 5\n10000 = 750");
    wrong.put("rules.1.pays.formula", "amount * 5 USD");
    HttpResponse<String> told = WRITER.post(path + "/draft", wrong);
    assertThat(told.statusCode()).isEqualTo(422);
    assertThat(told.body())
        .contains("e-rules.0.pays.steps")
        .contains("e-rules.1.pays.formula")
        .contains("8:")
        .contains("10000 = 750");

    assertThat(WRITER.post(path + "/draft", plan).statusCode()).isEqualTo(303);
    assertThat(WRITER.get(path + "/publication").statusCode()).isEqualTo(403);
    assertThat(Work.NORD.get("/commission-plans/" + id.group()).status()).isEqualTo(404);
    HttpResponse<String> tried =
        WRITER.get(path + "/next?tried=yes&sale.amount=12000&sale.day=" + today());
    assertThat(tried.body()).containsPattern("€1,300|1.300");
    HttpResponse<String> look = PUBLISHER.get(path + "/publication");
    assertThat(look.statusCode()).isEqualTo(200);
    assertThat(
            PUBLISHER.post(path + "/publication", Map.of("revision", revision(look))).statusCode())
        .isEqualTo(303);
    assertThat(WRITER.get(path + "/versions/1").statusCode()).isEqualTo(200);
  }

  @Test
  void the_same_over_the_api_with_the_place_of_each_mistake() {
    Answer begun =
        FINANCE.post(
            "/commission-plans",
            Json.object(
                "{'code': '%s', 'name_en': 'Probe', 'name_ru': 'Проба'}".formatted(code())));
    assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
    String path = "/commission-plans/" + begun.at("/id");
    Answer high = put(begun, path, rules("{'kind': 'rate', 'rate': '750'}", "50"));
    assertThat(high.status()).as(high.toString()).isEqualTo(400);
    assertThat(high.at("/errors/0/pointer")).isEqualTo("#/terms/rules/0/pays/rate");
    assertThat(high.at("/errors/0/code")).isEqualTo("rate_too_high");

    Answer failing = put(begun, path, rules("{'kind': 'rate', 'rate': '7.5'}", "50"));
    assertThat(failing.status()).as(failing.toString()).isEqualTo(200);
    Api publisher = Api.person("finance2");
    Answer refused = publisher.ifMatch(failing).post(path + "/publications");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/code")).isEqualTo("plan_invalid");
    Answer right = put(failing, path, rules("{'kind': 'rate', 'rate': '7.5'}", "75"));
    assertThat(FINANCE.ifMatch(right).post(path + "/publications").status()).isEqualTo(403);
    Answer published = publisher.ifMatch(right).post(path + "/publications");
    assertThat(published.status()).as(published.toString()).isEqualTo(201);
    assertThat(published.at("/status")).isEqualTo("published");

    Answer simulated =
        FINANCE.post(
            "/commission-simulations",
            Json.object(
                "{'plan_id': '%s', 'version': 1, 'sale': {'amount': '99.99', 'day': '%s'}}"
                    .formatted(begun.at("/id"), today())));
    assertThat(simulated.at("/total/amount")).isEqualTo("7.50");
    assertThat(simulated.at("/lines/0/formula/0/what")).isEqualTo("times");
  }

  @Test
  void a_paper_of_the_books_counts_once_and_a_credit_note_takes_back() {
    Answer deal = Work.deal(Work.NORD);
    Answer won = Work.win(Work.NORD, deal);
    assertThat(won.status()).as(won.toString()).isBetween(200, 201);
    Answer line = Work.commission(Work.NORD, deal);
    assertThat(line.at("/data/0/id")).isNotEmpty();
    Answer preview = Work.NORD.get("/deals/" + deal.id() + "/commission-preview");
    String total = preview.at("/total/amount");
    String number = "CN-" + Fresh.word();
    ObjectNode paper = paper(deal, "credited", number);
    Answer first = FINANCE.post("/commission-events", paper);
    assertThat(first.status()).as(first.toString()).isEqualTo(201);
    assertThat(first.at("/commission/amount")).isEqualTo("-" + total);
    Answer again = FINANCE.post("/commission-events", paper);
    assertThat(again.at("/id")).isEqualTo(first.at("/id"));
    Answer differs =
        FINANCE.post(
            "/commission-events", paper.put("occurred_on", today().minusDays(400).toString()));
    assertThat(differs.at("/code")).isEqualTo("event_differs");
    Answer unknown =
        FINANCE.post(
            "/commission-events",
            paper(deal, "paid", "P-" + Fresh.word())
                .put("deal_id", "deal_01J9ZK3W8Q4V5T6Y7B8N9M0P1R"));
    assertThat(unknown.at("/errors/0/code")).isEqualTo("unknown_deal");
    Answer before =
        FINANCE.post(
            "/commission-events",
            paper(deal, "invoiced", "I-" + Fresh.word())
                .put("occurred_on", today().minusDays(400).toString()));
    assertThat(before.at("/errors/0/code")).isEqualTo("before_deal");
    assertThat(Work.NORD.get("/commission-events/" + first.at("/id")).status()).isEqualTo(200);
    assertThat(Work.SUED.get("/commission-events/" + first.at("/id")).status()).isEqualTo(404);
    assertThat(Reader.of("nord-owner").get("/commissions/events").body()).contains(number);
  }

  private static ObjectNode paper(Answer deal, String kind, String number) {
    ObjectNode paper =
        Json.object(
            "{'deal_id': '%s', 'kind': '%s', 'external_id': '%s', 'occurred_on': '%s'}"
                .formatted(deal.id(), kind, number, today()));
    paper.set("amount", deal.json().path("amount"));
    return paper;
  }

  private static Answer put(Answer seen, String path, ObjectNode body) {
    return FINANCE
        .ifMatch(seen)
        .with("Content-Type", "application/json")
        .send("PUT", path + "/draft", body.toString());
  }

  private static ObjectNode rules(String pays, String expected) {
    return Json.object(
        ("{'terms': {'currency': 'EUR', 'rules': [{'name_en': 'All', 'name_ru': 'Всё', 'pays': %s}],"
                + " 'tests': [{'name': 'A sale', 'amount': '1000', 'day': '%s', 'pays': '%s'}]}}")
            .formatted(pays, today(), expected));
  }

  private static Map<String, String> plan(String revision) {
    Map<String, String> plan = new LinkedHashMap<>();
    plan.put("revision", revision);
    plan.put("valid_from", today().toString());
    plan.put("currency", "EUR");
    plan.put("period", "quarter");
    plan.put("rules.0.name_en", "By volume");
    plan.put("rules.0.name_ru", "По объёму");
    plan.put("rules.0.pays.kind", "retroactive");
    plan.put("rules.0.pays.steps", "0 = 5\n10 000 = 10");
    plan.put("rules.1.name_en", "On top");
    plan.put("rules.1.name_ru", "Сверху");
    plan.put("rules.1.effect", "bonus");
    plan.put("rules.1.pays.kind", "formula");
    plan.put("rules.1.pays.formula", "least(amount * 1%, 100 EUR)");
    return plan;
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Europe/Berlin"));
  }

  private static String code() {
    return "it-" + Fresh.word().toLowerCase(Locale.ROOT).substring(0, 12);
  }

  private static String revision(HttpResponse<String> page) {
    Matcher revision = REVISION.matcher(page.body());
    assertThat(revision.find()).as(page.uri() + " " + page.statusCode()).isTrue();
    return revision.group(1);
  }
}
