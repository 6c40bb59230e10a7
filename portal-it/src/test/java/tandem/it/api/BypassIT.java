package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.AtOnce;
import tandem.it.harness.Await;
import tandem.it.harness.Fresh;
import tandem.it.harness.Json;
import tandem.it.harness.Mailbox;
import tandem.it.harness.Reader;
import tandem.it.harness.Work;

/** No deal of the company's own passes silently by a partner's protection (features §3, 8). */
class BypassIT {
  private static final Api SELLER = Api.person("nord-seller");
  private static final String SECRET = "The board decided so " + Fresh.word();

  /** A lead of Nord's seller, handed in, with its customer. */
  private record Registered(Answer lead, ObjectNode claim) {
    static Registered fresh() {
      ObjectNode claim = Fresh.lead(Work.product());
      Answer lead = SELLER.post("/leads", claim);
      assertThat(lead.status()).as(lead.toString()).isEqualTo(201);
      return new Registered(lead, claim);
    }

    static Registered approved() {
      Registered registered = fresh();
      Work.approve(registered.lead);
      return registered;
    }

    String customer() {
      return claim.at("/customer/name").asText();
    }

    ObjectNode ownDeal() {
      ObjectNode deal =
          Json.object(
              "{'lines': [{'product_id': '%s', 'quantity': 1}], 'amount': {'amount': '100.00', 'currency': 'EUR'}}"
                  .formatted(claim.at("/lines/0/product_id").asText()));
      deal.set("customer", claim.get("customer").deepCopy());
      return deal;
    }

    ObjectNode explained() {
      ObjectNode deal = ownDeal();
      deal.set("bypass", why("tender"));
      return deal;
    }
  }

  private static JsonNode why(String reason) {
    return Json.object("{'reason_code': '%s', 'comment': '%s'}".formatted(reason, SECRET));
  }

  private static Answer move(Answer deal, String to, boolean explained) {
    ObjectNode body = Json.object("{'to': '%s'}".formatted(to));
    if (explained) {
      body.set("bypass", why("key_account"));
    }
    return Work.MANAGER
        .ifMatch(Work.MANAGER.get("/deals/" + deal.id()))
        .post("/deals/" + deal.id() + "/stage-moves", body);
  }

  @Test
  void opening_asks_why_tells_the_partner_and_stands_in_the_report() {
    Registered theirs = Registered.approved();

    Answer silent = Work.MANAGER.post("/deals", theirs.ownDeal());
    assertThat(silent.status()).isEqualTo(422);
    assertThat(silent.at("/code")).isEqualTo("bypass_reason_required");

    Answer opened = Work.MANAGER.post("/deals", theirs.explained());
    assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
    assertThat(report(opened))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.path("reason_code").asText()).isEqualTo("tender");
          assertThat(line.path("comment").asText()).isEqualTo(SECRET);
          assertThat(line.path("lead_id").asText()).isEqualTo(theirs.lead.id());
        });
    assertThat(Work.NORD.get("/bypasses").status()).isEqualTo(403);

    assertThat(letter(theirs).text()).doesNotContain(SECRET, opened.id(), "100");
    String history = SELLER.get("/leads/" + theirs.lead.id() + "/history").body();
    assertThat(history).contains("lead.bypassed").doesNotContain(SECRET, opened.id());
    assertThat(Reader.of("nord-seller").get("/leads/" + theirs.lead.id()).body())
        .doesNotContain(SECRET, opened.id());
  }

  @Test
  void every_step_on_asks_again_and_none_back() {
    Registered theirs = Registered.approved();
    Answer deal = Work.MANAGER.post("/deals", theirs.explained());

    assertThat(move(deal, "proposal", false).at("/code")).isEqualTo("bypass_reason_required");
    assertThat(move(deal, "proposal", true).status()).isEqualTo(201);
    assertThat(move(deal, "qualified", false).status()).isEqualTo(201);
    Answer won =
        Work.MANAGER
            .ifMatch(Work.MANAGER.get("/deals/" + deal.id()))
            .post("/deals/" + deal.id() + "/closures", Json.object("{'outcome': 'won'}"));
    assertThat(won.at("/code")).isEqualTo("bypass_reason_required");
    assertThat(report(deal)).hasSize(2);
  }

  @Test
  void a_customer_whom_nobody_protects_asks_nothing() {
    Registered undecided = Registered.fresh();

    Answer opened = Work.MANAGER.post("/deals", undecided.ownDeal());
    assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
    assertThat(report(opened)).isEmpty();

    Work.decide(Work.APPROVER, undecided.lead, "{'kind': 'approve'}");
    assertThat(Work.MANAGER.get("/bypasses/unexplained").body()).contains(opened.id());
    assertThat(move(opened, "qualified", false).at("/code")).isEqualTo("bypass_reason_required");
  }

  @Test
  void approving_and_opening_at_once_never_pass_each_other_silently() {
    for (int round = 0; round < 5; round++) {
      Registered theirs = Registered.fresh();
      List<Answer> both =
          AtOnce.all(
              List.of(
                  () ->
                      Work.APPROVER
                          .ifMatch(theirs.lead)
                          .post(
                              "/leads/" + theirs.lead.id() + "/decisions",
                              Json.object("{'kind': 'approve'}")),
                  () -> Work.MANAGER.post("/deals", theirs.ownDeal())));

      assertThat(both.get(0).status()).as(both.get(0).toString()).isEqualTo(201);
      Answer opening = both.get(1);
      if (opening.status() == 201) {
        assertThat(Work.MANAGER.get("/bypasses/unexplained").body()).contains(opening.id());
      } else {
        assertThat(opening.at("/code")).isEqualTo("bypass_reason_required");
      }
    }
  }

  @Test
  void a_row_of_an_import_without_a_reason_is_refused_and_says_so() {
    String name = "Probe " + Fresh.word();
    run(
        "into = products\nfield name = column product\nfield category = constant X\nfield price = constant 1\nfield currency = constant EUR",
        "product\n%s\n".formatted(name));
    ObjectNode claim = Fresh.lead(product(name));
    Answer lead = SELLER.post("/leads", claim);
    assertThat(lead.status()).as(lead.toString()).isEqualTo(201);
    Work.approve(lead);
    Registered theirs = new Registered(lead, claim);
    assertThat(imported(theirs, name, "").body()).contains("bypass_reason_required");
    Answer results =
        imported(
            theirs,
            name,
            "\nfield bypass_reason = constant TENDER\nfield bypass_comment = constant " + SECRET);
    assertThat(results.body()).doesNotContain("bypass_reason_required");
    assertThat(Work.MANAGER.get("/bypasses?limit=100").data())
        .filteredOn(line -> line.path("lead_id").asText().equals(lead.id()))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.path("step").asText()).isEqualTo("imported");
          assertThat(line.path("reason_code").asText()).isEqualTo("tender");
          assertThat(line.path("comment").asText()).isEqualTo(SECRET);
          Answer deal = Work.MANAGER.get("/deals/" + line.path("deal_id").asText());
          assertThat(deal.body()).contains(theirs.customer());
          assertThat(deal.at("/stage")).isEqualTo("prospect");
        });
    assertThat(letter(theirs).text()).doesNotContain(SECRET);
  }

  private static Mailbox.Mail letter(Registered theirs) {
    return Await.until(
            "a mail about it",
            () ->
                Mailbox.of("nord-seller").all().stream()
                    .filter(each -> each.subject().contains(theirs.customer()))
                    .filter(each -> each.subject().matches(".*(itself works|сама работает).*"))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private static Answer imported(Registered theirs, String product, String more) {
    String number = theirs.claim.at("/customer/tax_id/number").asText();
    run(
        "into = customers\nfield name = column name\nfield country = constant RU\nfield tax_scheme = constant INN\nfield tax_number = column number",
        "name,number\n%s,%s\n".formatted(theirs.customer(), number));
    return run(
        "into = deals\nfield external_id = column key\nfield seller = constant company\nfield product = column product\nfield customer = column customer\nfield stage = constant PROSPECT\nfield opened_on = constant 2026-01-10\nfield amount = constant 100\nfield currency = constant EUR"
            + more,
        "key,product,customer\n%s,%s,%s\n".formatted(Fresh.word(), product, theirs.customer()));
  }

  private static String product(String name) {
    String after = "";
    while (true) {
      Answer shelf = Work.MANAGER.get("/products?limit=100" + after);
      for (JsonNode product : shelf.data()) {
        if (product.path("name").toString().contains(name)
            || product.path("code").asText().contains(name.toLowerCase(Locale.ROOT).substring(6))) {
          return product.path("id").asText();
        }
      }
      assertThat(shelf.at("/next_cursor")).as(name).isNotEmpty();
      after = "&cursor=" + shelf.at("/next_cursor");
    }
  }

  private static Answer run(String mapping, String content) {
    ObjectNode body = Json.object("{'file_name': 'probe.csv'}");
    body.put("mapping", mapping).put("content", content);
    Answer started = Work.MANAGER.post("/imports", body);
    assertThat(started.status()).as(started.toString()).isBetween(200, 299);
    Await.until(
        "the import",
        () -> Work.MANAGER.get("/imports/" + started.id()),
        run -> List.of("succeeded", "failed", "done").contains(run.at("/status")));
    return Work.MANAGER.get("/imports/" + started.id() + "/results");
  }

  @Test
  void the_pages_ask_too_and_lose_nothing() {
    Registered theirs = Registered.approved();
    Answer deal = Work.MANAGER.post("/deals", theirs.explained());
    Reader manager = Reader.of("manager");
    String version = Work.MANAGER.get("/deals/" + deal.id()).at("/version");

    var asked =
        manager.post(
            "/deals/" + deal.id() + "/stage", Map.of("to", "PROPOSAL", "version", version));
    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(asked.body()).contains("name=\"bypass_reason\"", "name=\"bypass_comment\"");
    var half =
        manager.post(
            "/deals/" + deal.id() + "/stage",
            Map.of(
                "to",
                "PROPOSAL",
                "version",
                version,
                "bypass_reason",
                "",
                "bypass_comment",
                "Kept & shown"));
    assertThat(half.statusCode()).isEqualTo(422);
    assertThat(half.body()).contains("Kept &amp; shown", "e-bypass_reason");
    var done =
        manager.post(
            "/deals/" + deal.id() + "/stage",
            Map.of(
                "to",
                "PROPOSAL",
                "version",
                version,
                "bypass_reason",
                "TENDER",
                "bypass_comment",
                SECRET));
    assertThat(done.statusCode()).isEqualTo(303);

    assertThat(Reader.of("auditor").get("/bypasses").body()).contains(theirs.customer(), SECRET);
    assertThat(Reader.of("auditor").get("/bypasses/file.csv").body()).contains(deal.id(), SECRET);
    assertThat(manager.get("/deals/new").body())
        .contains("name=\"lines.0.product_id\"", "name=\"once\"");
    var wrong = manager.post("/deals", Map.of("name", "Typed & kept", "currency", "EUR"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Typed &amp; kept", "e-amount", "e-lines.0.product_id");
  }

  @Test
  void a_form_sent_twice_opens_one_deal_with_all_its_lines() {
    Reader manager = Reader.of("manager");
    Matcher once =
        Pattern.compile("name=\"once\" value=\"([^\"]+)\"")
            .matcher(manager.get("/deals/new").body());
    assertThat(once.find()).isTrue();
    List<String> shelf =
        Work.MANAGER.get("/products?limit=2").data().stream()
            .map(product -> product.path("id").asText())
            .toList();
    Map<String, String> form =
        Map.of(
            "once", once.group(1),
            "name", Fresh.company(),
            "country", "DE",
            "currency", "EUR",
            "amount", "1200",
            "lines.0.product_id", shelf.get(0),
            "lines.0.quantity", "1",
            "lines.1.product_id", shelf.get(1),
            "lines.1.quantity", "3");

    var first = manager.post("/deals", form);
    var second = manager.post("/deals", form);

    assertThat(first.statusCode()).as(first.body()).isEqualTo(303);
    assertThat(second.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
    Answer deal = Work.MANAGER.get("/deals/" + once.group(1));
    assertThat(deal.json().path("lines")).hasSize(2);
  }

  private static List<JsonNode> report(Answer deal) {
    return Work.MANAGER.get("/bypasses?limit=100").data().stream()
        .filter(line -> line.path("deal_id").asText().equals(deal.id()))
        .toList();
  }
}
