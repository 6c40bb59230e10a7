package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Await;
import tandem.it.harness.Firm;
import tandem.it.harness.Reader;
import tandem.it.harness.Work;
import tandem.platform.PublicId;

/**
 * People of the company who see some firms only (features §1.6, A.6 "portfolio" and "team"): the
 * records of other firms are in no list, in no search, on no page, and answer like nothing at all.
 * What each operation answers about one such record stands in {@code isolation/rights.csv}, in the
 * column {@code channel_manager:outside}.
 */
class ScopeIT {
  private static final Api OF_TWO_FIRMS = Role.OUTSIDE.api();
  private static final String NORD = PublicId.format("org", Firm.NORD.partner());
  private static final String SUED = PublicId.format("org", Firm.SUED.partner());
  private static final String REGIONAL =
      PublicId.format("usr", UUID.fromString("00000000-0000-4000-8000-000000000910"));
  private static final List<String> OTHER_FIRMS =
      List.of(NORD, "Nord Systems", "Урал Интеграция", "Волга Софт", "Loire Digital");

  @Test
  void no_list_of_the_api_names_a_firm_that_is_out_of_reach() {
    for (Operation operation : Operation.all()) {
      if (operation.reads() && !operation.path().contains("{") && !operation.isPublic()) {
        Answer answer = OF_TWO_FIRMS.get(operation.path());
        assertThat(answer.body()).as(operation.path()).doesNotContain(OTHER_FIRMS);
      }
    }
    assertThat(OF_TWO_FIRMS.get("/partners").data())
        .extracting(firm -> firm.path("name").asText())
        .containsExactlyInAnyOrder("Südwerk Handel", "Alpen IT");
    assertThat(OF_TWO_FIRMS.get("/leads").data()).isNotEmpty();
    assertThat(OF_TWO_FIRMS.get("/deals").data()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/leads?partner_id=%s", "/deals?partner_id=%s"})
  void asked_for_a_firm_out_of_reach_a_list_is_empty(String list) {
    assertThat(OF_TWO_FIRMS.get(list.formatted(NORD)).data()).isEmpty();
    assertThat(OF_TWO_FIRMS.get(list.formatted(SUED)).data()).isNotEmpty();
  }

  @Test
  void a_record_out_of_reach_answers_like_one_that_was_never_there() {
    String lead = Work.lead(Work.NORD).id();
    for (String path : List.of("/leads/", "/leads/%s/history")) {
      assertThat(masked(get(path, lead))).isEqualTo(masked(get(path, never("lead"))));
    }
    assertThat(masked(OF_TWO_FIRMS.get("/partners/" + NORD)))
        .isEqualTo(masked(OF_TWO_FIRMS.get("/partners/" + never("org"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/leads", "/deals", "/partners", "/commissions", "/queue", "/search?q=Nord"})
  void no_page_names_a_firm_that_is_out_of_reach(String path) {
    HttpResponse<String> page = Reader.of(Role.OUTSIDE.person()).get(path);
    assertThat(page.statusCode()).isIn(200, 403);
    assertThat(page.body()).doesNotContain(OTHER_FIRMS);
  }

  @Test
  void what_touches_every_firm_is_not_for_those_who_see_some() {
    assertThat(OF_TWO_FIRMS.post("/imports", Bodies.importOfNothing()).status()).isEqualTo(403);
    assertThat(OF_TWO_FIRMS.get("/import-totals").status()).isEqualTo(403);
    assertThat(OF_TWO_FIRMS.get("/applications").data()).isEmpty();
  }

  @Test
  void the_page_of_rights_says_how_far_one_sees_and_who_said_so() {
    assertThat(Reader.of(Role.OUTSIDE.person()).get("/account/rights").body())
        .contains("Alpen IT, Südwerk Handel", "Alex Admin");
  }

  @Test
  void an_administrator_changes_what_somebody_sees_and_it_counts_within_ten_seconds() {
    Api regional = Api.person("sales-ru");
    assertThat(regional.get("/partners/" + NORD).status()).isEqualTo(200);
    assertThat(regional.get("/partners/" + SUED).status()).isEqualTo(404);
    try {
      give(Map.of("scope", "OWN", "portfolio", SUED));
      Await.until(
          "the new portfolio",
          () -> regional.get("/partners/" + NORD).status(),
          status -> status == 404);
      assertThat(regional.get("/partners/" + SUED).status()).isEqualTo(200);
    } finally {
      give(Map.of("scope", "REGION", "regions", "RU"));
    }
    Await.until(
        "the old region",
        () -> regional.get("/partners/" + NORD).status(),
        status -> status == 200);
    assertThat(Api.person("auditor").get("/audit-records?object_id=" + REGIONAL).body())
        .contains("colleague.scope_changed");
  }

  private static void give(Map<String, String> scope) {
    AtThePeoplePage.send(REGIONAL, "scope", scope);
  }

  private static Answer get(String path, String id) {
    return OF_TWO_FIRMS.get(path.contains("%s") ? path.formatted(id) : path + id);
  }

  private static String never(String prefix) {
    return PublicId.format(prefix, UUID.randomUUID());
  }

  /** Without what differs from request to request. */
  private static String masked(Answer answer) {
    return answer.status()
        + answer
            .body()
            .replaceAll("[a-z]{2,5}_[0-9A-HJKMNP-TV-Z]{26}", "id")
            .replaceAll("\"request_id\":\"[^\"]*\"", "");
  }
}
