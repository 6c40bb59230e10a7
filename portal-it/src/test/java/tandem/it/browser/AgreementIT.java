package tandem.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Await;
import tandem.it.harness.Fresh;
import tandem.it.harness.Json;
import tandem.it.harness.Work;

/**
 * A new version stops the firms' writing until each has accepted it. One test, since a version once
 * published binds every later test.
 */
class AgreementIT {
  /** Ten seconds, and a moment for the question itself. */
  private static final Duration PROMISED = Duration.ofSeconds(12);

  private static final List<String> OWNERS = List.of("nord-owner", "sued-owner");

  @Test
  void a_new_version_stops_writing_until_it_is_accepted_and_the_record_can_be_kept() {
    String version = publish();
    Answer refused =
        Await.until(
            "the refusal",
            PROMISED,
            () -> Work.NORD.post("/leads", Fresh.lead(Work.product())),
            answer -> answer.status() == 403);
    assertThat(refused.at("/code")).isEqualTo("agreement_not_accepted");
    assertThat(Work.NORD.get("/leads").status()).isEqualTo(200);

    acceptsInThePortal(version);
    acceptsByTheApi(version);

    Await.until(
        "Nord's systems to write again",
        PROMISED,
        () -> Work.NORD.post("/leads", Fresh.lead(Work.product())),
        answer -> answer.status() == 201);
    try (Visitor manager = Visitor.of("manager")) {
      manager.visit("/agreements/" + version);
      assertThat(manager.find("tr:has-text('Nord Systems')").innerText()).contains("Accepted");
      assertThat(manager.find("tr:has-text('Alpen IT')").innerText()).contains("Open");
    }
  }

  /** Every other test writes as somebody, whatever became of this one. */
  @AfterEach
  void all_firms_write_again() {
    for (JsonNode version : Work.MANAGER.get("/agreements").data()) {
      String id = version.path("id").asText();
      for (String owner : OWNERS) {
        Api.person(owner).post("/agreements/" + id + "/acceptances", body("en", hash(id, "en")));
      }
    }
    Await.until(
        "Nord's systems to write",
        PROMISED,
        () -> Work.NORD.post("/leads", Fresh.lead(Work.product())),
        answer -> answer.status() == 201);
  }

  private static String publish() {
    String today = LocalDate.now(ZoneId.of("Europe/Berlin")).toString();
    try (Visitor manager = Visitor.of("manager")) {
      manager.visit("/agreements/new");
      manager.field("effective_from").fill("2020-01-01");
      manager.field("changes_en").fill("Paragraph 7 is new.");
      manager.field("changes_ru").fill("Новый пункт 7.");
      manager.follow("main form button.primary");
      assertThat(manager.find(".errors li").allInnerTexts()).hasSize(1);
      manager.field("effective_from").fill(today);
      manager.follow("main form button.primary");
      assertThat(manager.id()).as(manager.text()).startsWith("agr_");
      return manager.id();
    }
  }

  /** The seller may not, the owner may: after a tick, without a script. */
  private static void acceptsInThePortal(String version) {
    try (Visitor seller = Visitor.of("nord-seller")) {
      Await.until(
          "the banner",
          PROMISED,
          () -> {
            seller.visit("/leads");
            return seller.find(".flash[data-kind=warning][role=region]").count();
          },
          banners -> banners == 1);
      seller.visit("/agreements/" + version);
      assertThat(seller.find("form.decide").count()).isZero();
    }
    try (Visitor owner = Visitor.of("nord-owner", new Visitor.Way(Visitor.PHONE, "ru", false))) {
      owner.visit("/agreements/" + version);
      owner.follow("form.decide button.primary");
      assertThat(owner.find(".errors li").count()).isEqualTo(1);
      owner.find("#f-read").check();
      owner.follow("form.decide button.primary");
      assertThat(owner.find(".flash[data-kind=warning][role=region]").count())
          .as(owner.text())
          .isZero();

      APIResponse record = owner.fetch("/agreements/" + version + "/record");
      assertThat(record.status()).isEqualTo(200);
      assertThat(record.headers().get("content-disposition")).startsWith("attachment");
      assertThat(record.text()).contains("Nord Systems", "Ирина Соколова", hash(version, "ru"));
    }
  }

  private static void acceptsByTheApi(String version) {
    Api owner = Api.person("sued-owner");
    String path = "/agreements/" + version + "/acceptances";
    Answer other = owner.post(path, body("en", "0".repeat(64)));
    assertThat(other.status()).as(other.toString()).isEqualTo(400);
    assertThat(other.pointers()).containsExactly("#/text_hash");
    assertThat(Api.person("sued-seller").post(path, body("en", hash(version, "en"))).status())
        .isEqualTo(403);

    Answer accepted = owner.post(path, body("en", hash(version, "en")));
    assertThat(accepted.status()).as(accepted.toString()).isEqualTo(201);
    assertThat(accepted.at("/partner_name")).isEqualTo("Südwerk Handel");
    Answer again = owner.post(path, body("en", hash(version, "en")));
    assertThat(again.at("/code")).isEqualTo("already_accepted");
    assertThat(owner.get(path).data()).hasSize(1);
  }

  private static String hash(String version, String language) {
    return Work.MANAGER.get("/agreements/" + version).at("/" + language + "/text_hash");
  }

  private static JsonNode body(String language, String hash) {
    return Json.object("{'language': '%s', 'text_hash': '%s'}".formatted(language, hash));
  }
}
