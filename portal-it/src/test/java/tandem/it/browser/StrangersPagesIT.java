package tandem.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.it.harness.Answer;
import tandem.it.harness.Work;

/** What belongs to the other firm, or to another role, is not there: page by page. */
class StrangersPagesIT {
  private static final String NOBODYS = "01J9ZK3W8Q4V5T6Y7B8N9M0P1R";
  private static final Pattern ID = Pattern.compile("[a-z]{2,5}_[0-9A-HJKMNP-TV-Z]{26}");

  @Test
  void every_page_of_the_other_firms_objects_is_missing() {
    Map<String, String> theirs = new LinkedHashMap<>();
    try (Visitor sued = Visitor.of("sued-owner")) {
      theirs.putAll(Tour.of(sued, path -> {}));
    }
    theirs.keySet().removeIf(kind -> !Tour.namesAnObject(kind));
    // one text for all firms; that each sees its own acceptance only is RowSecurityIT's
    theirs
        .values()
        .removeIf(path ->
            path.startsWith("/agreements/")
                || path.startsWith("/programmes/")
                || path.startsWith("/processes/")
                || path.startsWith("/plans/"));
    assertThat(theirs).hasSizeGreaterThan(3);

    try (Visitor nord = Visitor.of("nord-owner")) {
      theirs.forEach((kind, path) -> {
        if (isPathId(path)) {
          APIResponse answer = nord.fetch(path);
          assertThat(answer.status()).as(path).isEqualTo(404);
          assertThat(answer.text()).as(path).doesNotContain("Südwerk");
          APIResponse random = nord.fetch(withRandomId(path));
          assertThat(masked(answer, path)).as(path).isEqualTo(masked(random, withRandomId(path)));
        }
      });
    }
  }

  private static String withRandomId(String path) {
    return ID.matcher(path).replaceAll(id -> id.group().replaceFirst("_.*", "_") + NOBODYS);
  }

  /** Without what differs in any two answers: the request's id and the address. */
  private static String masked(APIResponse answer, String path) {
    return answer
        .text()
        .replace(answer.headers().getOrDefault("x-request-id", "none"), "…")
        .replace(path, "…");
  }

  /** The id stands in the path, not only in a filter. */
  private static boolean isPathId(String path) {
    return ID.matcher(path.replaceFirst("\\?.*", "")).find();
  }

  @Test
  void lists_and_search_hold_nothing_of_the_other_firm() {
    Answer deal = Work.deal(Work.SUED);
    String customer = deal.at("/customer_name");
    String query = customer.replace(" ", "%20");
    try (Visitor sued = Visitor.of("sued-owner")) {
      assertThat(sued.fetch("/deals?q=" + query).text()).contains(deal.id());
    }
    try (Visitor nord = Visitor.of("nord-owner")) {
      for (String path :
          List.of("/", "/leads", "/deals", "/deals?view=board", "/earnings", "/notices")) {
        assertThat(nord.fetch(path).text()).as(path).doesNotContain(deal.id(), customer);
      }
      for (String path : List.of("/deals?q=" + query, "/leads?q=" + query, "/search?q=" + query)) {
        assertThat(nord.fetch(path).text()).as(path).doesNotContain(deal.id(), deal.at("/lead_id"));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "nord-owner, /queue",
    "nord-owner, /partners",
    "nord-seller, /audit",
    "nord-owner, /audit/verification",
    "nord-owner, /privacy",
    "approver, /privacy",
    "manager, /privacy/data-map",
    "nord-owner, /payouts",
    "nord-finance, /leads/new",
    "approver, /audit",
    "manager, /audit",
    "approver, /leads/new",
    "admin, /deals",
    "admin, /leads",
    "admin, /commissions"
  })
  void pages_of_other_roles_are_closed(String person, String path) {
    try (Visitor visitor = Visitor.of(person)) {
      assertThat(visitor.fetch(path).status()).as(person + " " + path).isIn(403, 404);
    }
  }

  @ParameterizedTest
  @CsvSource({"nord-owner, /commissions, /earnings", "manager, /earnings, /commissions"})
  void each_side_is_shown_to_its_own_page_about_money(String person, String other, String own) {
    try (Visitor visitor = Visitor.of(person)) {
      visitor.open(other);
      assertThat(visitor.place()).isEqualTo(own);
    }
  }

  @Test
  void the_company_sees_no_draft_of_a_dealer() {
    Answer draft = Work.NORD.post("/leads", tandem.it.harness.Json.object("{'submit': false}"));
    try (Visitor approver = Visitor.of("approver")) {
      assertThat(approver.fetch("/leads/" + draft.id()).status()).isEqualTo(404);
    }
  }

  @Test
  void nothing_is_changed_without_the_token_of_the_form() {
    Answer deal = Work.deal(Work.NORD);
    try (Visitor nord = Visitor.of("nord-owner")) {
      APIResponse answer = nord.send("/deals/" + deal.id() + "/messages", Map.of("body", "Forged"));

      assertThat(answer.status()).isEqualTo(403);
    }
    assertThat(Work.NORD.get("/deals/" + deal.id() + "/messages").data()).isEmpty();
  }
}
