package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Firm;
import tandem.it.harness.Json;
import tandem.it.harness.Reader;
import tandem.it.harness.Walk;
import tandem.it.harness.Work;
import tandem.platform.PublicId;

/**
 * People of the company see the portal as a partner sees it: the partner's records and no others,
 * nothing to change, all of it on record.
 */
class ViewAsIT {
  private static final String NORD = PublicId.format("org", Firm.NORD.partner());
  private static final String SELLER = PublicId.format("usr", Firm.NORD.seller());
  private static final Pattern RECORD = Pattern.compile("/(?:leads|deals)/([a-z]+_[0-9A-Z]{26})");

  @Test
  void a_manager_sees_the_sellers_records_and_no_others() {
    Answer mine = Work.deal(Api.person("nord-seller"));
    Answer colleagues = Work.deal(Work.NORD);
    Reader seller = Reader.of("nord-seller");
    Reader manager = looking("manager", SELLER, "/deals/" + mine.id());

    for (String page :
        List.of("/leads?tab=review", "/leads?tab=approved", "/deals", "/deals?view=board")) {
      assertThat(records(manager.get(page))).as(page).isEqualTo(records(seller.get(page)));
    }
    assertThat(manager.get("/deals/" + mine.id()).statusCode()).isEqualTo(200);
    assertThat(manager.get("/deals/" + colleagues.id()).statusCode()).isEqualTo(404);
    assertThat(seller.get("/deals/" + colleagues.id()).statusCode()).isEqualTo(404);
    assertThat(manager.get("/partners").statusCode()).isEqualTo(403);
    assertThat(manager.get("/queue").statusCode()).isEqualTo(403);
    end(manager);
    assertThat(manager.get("/partners").statusCode()).isEqualTo(200);
  }

  @Test
  void every_page_says_whose_eyes_these_are_and_how_to_stop() {
    Reader manager = looking("manager", SELLER, "");
    List<String> silent = new ArrayList<>();
    Walk.of(
        manager,
        List.of(),
        (path, page) -> {
          boolean banner = page.body().contains("action=\"/view-as/end\"");
          boolean download =
              path.matches("/agreements/[^/]+/record"); // a document, without a shell
          if (page.statusCode() == 200 && !banner && !download) {
            silent.add(path);
          }
        });
    end(manager);

    assertThat(silent).isEmpty();
    assertThat(manager.get("/").body()).doesNotContain("action=\"/view-as/end\"");
  }

  @Test
  void no_form_of_any_page_changes_anything() {
    Answer deal = Work.deal(Api.person("nord-seller"));
    Reader manager = looking("manager", SELLER, "");
    Walk walk = Walk.of(manager, List.of("/deals/" + deal.id(), "/leads/new"), (path, page) -> {});
    Set<String> forms = new TreeSet<>(walk.forms().values());
    forms.removeIf(form -> form.startsWith("/view-as") || form.startsWith("/preferences"));
    // would end the session, which is nobody's but the manager's own
    forms.remove("/logout");
    assertThat(forms).as("forms tried").hasSizeGreaterThan(4);

    for (String form : forms) {
      HttpResponse<String> answer =
          manager.post(form, Map.of("body", "Forged", "version", "0", "to", "PROPOSAL"));
      assertThat(answer.statusCode()).as(form).isEqualTo(403);
      assertThat(answer.body()).as(form).contains("nothing can be changed");
    }
    end(manager);
    assertThat(Work.NORD.get("/deals/" + deal.id() + "/messages").data()).isEmpty();
    assertThat(Work.NORD.get("/deals/" + deal.id()).etag()).isEqualTo(deal.etag());
  }

  @Test
  void what_the_partner_does_not_see_is_shown_apart_to_the_company_only() {
    Answer deal = Work.deal(Api.person("nord-seller"));
    Work.MANAGER.post(
        "/deals/" + deal.id() + "/messages",
        Json.object("{'body': 'Margin is thin here', 'visibility': 'company'}"));
    String page = "/deals/" + deal.id();

    Reader auditor = looking("auditor", SELLER, page);
    String seen = auditor.get(page).body();
    end(auditor);

    assertThat(seen).contains("Hidden from the partner", "Margin is thin here");
    assertThat(seen.indexOf("Margin is thin here"))
        .as("below the partner's page")
        .isGreaterThan(seen.indexOf("Hidden from the partner"));
    assertThat(Reader.of("nord-seller").get(page).body())
        .doesNotContain("Hidden from the partner", "Margin is thin here");
  }

  /** The company sees no draft in any other way either. */
  @Test
  void drafts_stay_the_partners_own() {
    String draft =
        Api.person("nord-seller")
            .post("/leads", Json.object("{'submit': false, 'need': 'Only an idea so far.'}"))
            .id();
    Reader manager = looking("manager", SELLER, "");
    int opened = manager.get("/leads/" + draft).statusCode();
    int edited = manager.get("/leads/" + draft + "/edit").statusCode();
    String lists = manager.get("/leads").body() + manager.get("/leads?tab=draft").body();
    String home = manager.get("/").body();
    end(manager);

    assertThat(List.of(opened, edited)).containsOnly(404);
    assertThat(lists + home).doesNotContain(draft);
    assertThat(Reader.of("nord-seller").get("/leads?tab=draft").body()).contains(draft);
  }

  @Test
  void a_role_without_a_person_sees_what_that_role_may() {
    Reader approver = looking("approver", "FINANCE", "");
    assertThat(approver.get("/earnings").statusCode()).isEqualTo(200);
    assertThat(approver.get("/leads").statusCode()).isEqualTo(403);
    end(approver);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nord-owner", "admin"})
  void partners_and_administrators_look_through_nobodys_eyes(String person) {
    Reader reader = Reader.fresh(person);
    assertThat(reader.get("/view-as?partner=" + NORD).statusCode()).isEqualTo(403);
    assertThat(
            reader.post("/view-as", Map.of("partner", NORD, "as", SELLER, "from", "")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void wrong_choices_are_answered_as_such() {
    Reader manager = Reader.fresh("manager");
    String sued = PublicId.format("org", Firm.SUED.partner());

    assertThat(manager.post("/view-as", Map.of("partner", NORD)).statusCode()).isEqualTo(422);
    assertThat(manager.post("/view-as", Map.of("partner", sued, "as", SELLER)).statusCode())
        .isEqualTo(404);
    assertThat(manager.post("/view-as", Map.of("partner", "x", "as", "SELLER")).statusCode())
        .isEqualTo(404);
    HttpResponse<String> astray =
        manager.post(
            "/view-as", Map.of("partner", NORD, "as", "SELLER", "from", "https://evil.example/"));
    assertThat(astray.headers().firstValue("Location").orElse("")).doesNotContain("evil");
    end(manager);
  }

  @Test
  void the_beginning_each_page_and_the_end_are_on_record() {
    String page = "/deals?view=board&it=" + tandem.it.harness.Fresh.word();
    Reader manager = looking("manager", SELLER, "");
    manager.get(page);
    end(manager);

    List<String> actions =
        Work.REPORTING.get("/audit-records?limit=100&object_id=" + NORD).data().stream()
            .map(row -> row.path("action").asText())
            .filter(action -> action.startsWith("partner_view."))
            .toList();
    assertThat(actions)
        .contains("partner_view.began", "partner_view.page_opened", "partner_view.ended");
    assertThat(actions.getFirst()).as("the newest").isEqualTo("partner_view.ended");
  }

  private static Reader looking(String person, String as, String from) {
    Reader reader = Reader.fresh(person);
    HttpResponse<String> begun =
        reader.post("/view-as", Map.of("partner", NORD, "as", as, "from", from));
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(303);
    return reader;
  }

  private static void end(Reader reader) {
    assertThat(reader.post("/view-as/end", Map.of()).statusCode()).isEqualTo(303);
  }

  private static Set<String> records(HttpResponse<String> page) {
    assertThat(page.statusCode()).isEqualTo(200);
    return RECORD
        .matcher(page.body())
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
