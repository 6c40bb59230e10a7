package tandem.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
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
 * A process is written by one, published by another who sees what it would mean; a deal that stands
 * in it stays under its version, and its page asks for exactly what a gate misses.
 */
class ProcessPagesIT {
  private static final Pattern ID = Pattern.compile("proc_[0-7][0-9A-HJKMNP-TV-Z]{25}");
  private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
  private static final Reader MANAGER = Reader.of("manager");
  private static final Reader APPROVER = Reader.of("approver");
  private static final Reader SELLER = Reader.of("nord-owner");

  @Test
  void a_changed_gate_leaves_the_deals_that_stand_in_it_alone() {
    String programme = programme();
    String amount = amount();
    String path = "/processes/" + begun();
    publish(path, stages(path, "need", amount));
    Answer first = deal(programme, amount);
    assertThat(first.at("/process/number")).isEqualTo("1");

    assertThat(MANAGER.post(path + "/drafts", Map.of()).statusCode()).isEqualTo(303);
    Map<String, String> harder = stages(path, "contract.number", amount);
    assertThat(MANAGER.post(path + "/draft", harder).statusCode()).isEqualTo(303);
    HttpResponse<String> look = APPROVER.get(path + "/publication");
    assertThat(look.body()).containsPattern("Contract number: 1|Номер договора: 1");
    publish(path, look);
    Answer second = deal(programme, amount);
    assertThat(second.at("/process/number")).isEqualTo("2");

    moves(Work.NORD, first, 201);
    Answer blocked = moves(Work.NORD, second, 422);
    assertThat(blocked.at("/code")).isEqualTo("stage_requirements_missing");
    asksOnThePage(second);
    HttpResponse<String> compared = MANAGER.get(path + "/comparison");
    assertThat(compared.statusCode()).isEqualTo(200);
    assertThat(compared.body()).containsPattern("Contract number|Номер договора");
  }

  @Test
  void the_company_takes_the_partners_step_only_where_there_is_no_partner() {
    String amount = amount();
    String path = "/processes/" + begun();
    Map<String, String> terms = stages(path, "need", amount);
    terms.remove("takes.programmes");
    terms.put("stage.QUALIFIED.movers", "PARTNER");
    terms.put("stage.WON.movers", "COMPANY");
    publish(path, terms);

    Answer partners = deal(programme(), amount);
    assertThat(next(Work.MANAGER.get("/deals/" + partners.id()))).isEqualTo("[]");
    Answer refused = moves(Work.MANAGER, partners, 403);
    assertThat(refused.at("/code")).isEqualTo("role_required");
    assertThat(next(partners)).isEqualTo("[\"qualified\"]");
    Answer qualified = moves(Work.NORD, partners, 201);
    assertThat(next(qualified)).isEqualTo("[\"prospect\"]");
    assertThat(qualified.json().path("allowed_actions").toString())
        .contains("\"lose\"")
        .doesNotContain("\"win\"");

    ObjectNode wanted =
        Json.object(
            "{'lines': [{'product_id': '%s', 'quantity': 1}], 'amount': {'amount': '%s', 'currency': 'EUR'}, 'need': 'Their own way to sell.'}"
                .formatted(Work.product(), amount));
    wanted.set("customer", Fresh.lead(Work.product()).get("customer"));
    Answer own = Work.MANAGER.post("/deals", wanted);
    assertThat(own.status()).as(own.toString()).isEqualTo(201);
    assertThat(next(own)).isEqualTo("[\"qualified\"]");
    moves(Work.MANAGER, own, 201);
  }

  private static String next(Answer deal) {
    return deal.json().path("process").path("next_stages").toString();
  }

  private static void asksOnThePage(Answer deal) {
    String path = "/deals/" + deal.id();
    String version = found(VERSION, SELLER.get(path));
    HttpResponse<String> asked =
        SELLER.post(path + "/stage", Map.of("to", "QUALIFIED", "version", version));
    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(asked.body()).contains("name=\"contract.number\"").doesNotContain("name=\"need\"");
    HttpResponse<String> empty =
        SELLER.post(path + "/stage", Map.of("to", "QUALIFIED", "version", version, "asked", "yes"));
    assertThat(empty.body()).contains("e-contract.number");
    HttpResponse<String> moved =
        SELLER.post(
            path + "/stage",
            Map.of(
                "to", "QUALIFIED", "version", version, "asked", "yes", "contract.number", "A-1"));
    assertThat(moved.statusCode()).isEqualTo(303);
    assertThat(Work.NORD.get(path).at("/stage")).isEqualTo("qualified");
  }

  private static Answer moves(Api who, Answer deal, int status) {
    Answer moved =
        who.ifMatch(who.get("/deals/" + deal.id()))
            .post("/deals/" + deal.id() + "/stage-moves", Json.object("{'to': 'qualified'}"));
    assertThat(moved.status()).as(moved.toString()).isEqualTo(status);
    return moved;
  }

  /** A process of one amount to the cent takes no other test's deals, and none of another run. */
  private static String amount() {
    return "11%03d.%02d"
        .formatted(
            ThreadLocalRandom.current().nextInt(1000), ThreadLocalRandom.current().nextInt(100));
  }

  private static String programme() {
    return Work.NORD.get("/programmes").data().stream()
        .filter(each -> each.path("code").asText().equals("projects"))
        .findFirst()
        .map(each -> each.path("id").asText())
        .orElseThrow();
  }

  private static Answer deal(String programme, String amount) {
    var lead = Fresh.lead(Work.product()).put("programme_id", programme);
    lead.put("need", "Needs a new way to reach its resellers until spring, and more than that.");
    lead.set("amount", Json.object("{'amount': '%s', 'currency': 'EUR'}".formatted(amount)));
    lead.set("answers", Json.object("{'project_stage': 'budget'}"));
    Answer handedIn = Work.NORD.post("/leads", lead);
    assertThat(handedIn.status()).as(handedIn.toString()).isEqualTo(201);
    Work.approve(handedIn);
    return Work.NORD.get("/deals/" + Work.NORD.get("/leads/" + handedIn.id()).at("/deal_id"));
  }

  private static String begun() {
    String code = "aa-" + Fresh.word().toLowerCase(Locale.ROOT).substring(0, 12);
    HttpResponse<String> begun =
        MANAGER.post("/processes", Map.of("code", code, "name_en", "Probe", "name_ru", "Проба"));
    assertThat(begun.statusCode()).isEqualTo(303);
    Matcher id = ID.matcher(begun.headers().firstValue("Location").orElseThrow());
    assertThat(id.find()).isTrue();
    assertThat(SELLER.get("/processes/" + id.group()).statusCode()).isEqualTo(404);
    return id.group();
  }

  private static void publish(String path, Map<String, String> terms) {
    Map<String, String> wrong = new LinkedHashMap<>(terms);
    wrong.put("stage.QUALIFIED.percent", "101");
    HttpResponse<String> told = MANAGER.post(path + "/draft", wrong);
    assertThat(told.statusCode()).isEqualTo(422);
    assertThat(told.body()).contains("e-stage.QUALIFIED.percent");
    assertThat(MANAGER.post(path + "/draft", terms).statusCode()).isEqualTo(303);
    assertThat(MANAGER.get(path + "/publication").statusCode()).isEqualTo(403);
    publish(path, APPROVER.get(path + "/publication"));
  }

  private static void publish(String path, HttpResponse<String> look) {
    HttpResponse<String> published =
        APPROVER.post(path + "/publication", Map.of("revision", found(REVISION, look)));
    assertThat(published.statusCode()).as(published.body()).isEqualTo(303);
  }

  private static Map<String, String> stages(String path, String gate, String amount) {
    Map<String, String> terms = new LinkedHashMap<>();
    terms.put("revision", found(REVISION, MANAGER.get(path + "/draft")));
    terms.put("way", "SIMPLE");
    terms.put("takes.programmes", "projects");
    terms.put("takes.from", amount);
    terms.put("takes.up_to", amount);
    terms.put("takes.currency", "EUR");
    for (String stage : List.of("PROSPECT", "QUALIFIED", "WON")) {
      String at = "stage." + stage + ".";
      terms.put(at + "used", "yes");
      terms.put(at + "name_en", stage);
      terms.put(at + "name_ru", stage);
      terms.put(at + "percent", "20");
      terms.put(at + "norm_days", "3");
      terms.put(at + "movers", "BOTH");
    }
    terms.put("stage.QUALIFIED.gate", gate);
    return terms;
  }

  private static String found(Pattern pattern, HttpResponse<String> page) {
    Matcher found = pattern.matcher(page.body());
    assertThat(found.find()).as(page.uri() + " " + page.statusCode()).isTrue();
    return found.group(1);
  }
}
