package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Fresh;
import tandem.it.harness.Json;
import tandem.it.harness.Tokens;
import tandem.it.harness.Work;

/** Who gets in, and what for (api-and-security A.3 rules 30, 31, 43; A.6; D.2 API2). */
class DoorIT {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  @Test
  void nobody_gets_in_without_a_token() {
    Answer answer = Api.nobody().get("/leads");

    ProblemsIT.isProblem(answer, 401);
    assertThat(answer.header("WWW-Authenticate").orElse("")).startsWith("Bearer");
  }

  @Test
  void forged_tokens_are_refused() {
    String good = Tokens.machine("nord-erp");
    String[] parts = good.split("\\.", -1);
    String unsigned = part("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + parts[1] + ".";
    String symmetric =
        part("{\"alg\":\"HS256\",\"typ\":\"at+jwt\"}") + "." + parts[1] + "." + parts[2];
    ObjectNode claims = Json.object(payload(parts[1]));
    claims.put("organization", "sued");
    String changed = parts[0] + "." + part(claims.toString()) + "." + parts[2];
    String old =
        parts[0] + "." + part(claims.put("exp", 1_000_000_000).toString()) + "." + parts[2];

    for (String token : List.of("nonsense", unsigned, symmetric, changed, old)) {
      Answer answer = Api.bearer(token).get("/leads");
      ProblemsIT.isProblem(answer, 401);
      assertThat(answer.header("WWW-Authenticate").orElse("")).contains("error=\"invalid_token\"");
    }
  }

  private static String part(String json) {
    return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String payload(String part) {
    return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
  }

  @Test
  void an_identity_token_is_no_access_token() {
    String identity =
        Tokens.ask(
                Map.of(
                    "grant_type", "password",
                    "client_id", "tandem-demo-cli",
                    "username", "nord-owner",
                    "password", "tandem",
                    "scope", "openid"))
            .path("id_token")
            .asText();
    assertThat(identity).isNotBlank();

    ProblemsIT.isProblem(Api.bearer(identity).get("/leads"), 401);
  }

  @Test
  void a_token_in_the_address_is_refused() {
    Answer answer = Api.nobody().get("/leads?access_token=" + Tokens.machine("nord-erp"));

    assertThat(answer.status()).as(answer.toString()).isIn(400, 401);
    assertThat(answer.data()).isEmpty();
  }

  @Test
  void the_companys_reporting_reads_all_and_writes_nothing() {
    Answer lead = Work.lead(Work.NORD);
    assertThat(Work.REPORTING.get("/leads/" + lead.id()).status()).isEqualTo(200);
    assertThat(Work.REPORTING.get("/audit-records?limit=1").status()).isEqualTo(200);

    Answer register = Work.REPORTING.post("/leads", Fresh.lead(Work.product()));
    Answer decide =
        Work.REPORTING
            .ifMatch(lead)
            .post("/leads/" + lead.id() + "/decisions", Json.object("{'kind': 'approve'}"));
    for (Answer refused : List.of(register, decide)) {
      ProblemsIT.isProblem(refused, 403);
      assertThat(refused.header("WWW-Authenticate").orElse(""))
          .contains("error=\"insufficient_scope\"");
    }
  }

  @Test
  void nobody_decides_on_their_own_leads_and_no_dealer_on_any() {
    Answer lead = Work.lead(Work.NORD);
    for (Api other :
        List.of(Work.NORD, Api.person("nord-owner"), Work.MANAGER, Api.person("admin"))) {
      Answer refused =
          other
              .ifMatch(lead)
              .post("/leads/" + lead.id() + "/decisions", Json.object("{'kind': 'approve'}"));
      ProblemsIT.isProblem(refused, 403);
    }
  }

  @Test
  void a_seller_sees_their_own_deals_and_the_firms_owner_all() {
    Answer ofTheSystem = Work.lead(Work.NORD);
    Answer ofTheSeller = Work.lead(Api.person("nord-seller"));

    assertThat(Api.person("nord-seller").get("/leads/" + ofTheSystem.id()).status()).isEqualTo(404);
    assertThat(Api.person("nord-seller").get("/leads/" + ofTheSeller.id()).status()).isEqualTo(200);
    assertThat(Api.person("nord-owner").get("/leads/" + ofTheSystem.id()).status()).isEqualTo(200);
  }

  @Test
  void everybody_is_told_who_they_are_taken_for() {
    Answer nord = Work.NORD.get("/me");
    assertThat(nord.at("/organization/code")).as(nord.toString()).isEqualTo("nord");
    assertThat(nord.at("/machine")).isEqualTo("true");
    assertThat(Work.APPROVER.get("/me").at("/side")).isEqualTo("company");
  }

  @Test
  void every_answer_tells_the_quota_and_carries_the_safe_headers() {
    for (Answer answer : List.of(Work.NORD.get("/leads?limit=1"), Work.NORD.get("/nothing"))) {
      assertThat(answer.header("RateLimit-Policy").orElse(""))
          .as(answer.toString())
          .contains("\"read\";q=", "\"write\";q=", "w=60");
      assertThat(answer.header("RateLimit").orElse("")).matches("\"read\";r=\\d+;t=\\d+");
      assertThat(answer.header("Request-Id")).isPresent();
      assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.header("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'");
      assertThat(answer.header("Cache-Control").orElse("")).containsAnyOf("no-cache", "no-store");
    }
  }

  @Test
  void other_origins_are_not_let_in() {
    Answer answer = Work.NORD.with("Origin", "https://evil.example").get("/leads?limit=1");

    assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
  }
}
