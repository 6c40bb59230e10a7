package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Fresh;
import tandem.it.harness.Json;
import tandem.it.harness.Work;

/** Lists one can walk through and rely on (api-and-security A.3, rules 22 to 25). */
class ListsIT {
  private static String draft() {
    return Work.NORD.post("/leads", Json.object("{'submit': false, 'need': 'Probe'}")).id();
  }

  private static String next(Answer page, String base) {
    return base + "&cursor=" + page.at("/next_cursor");
  }

  @Test
  void walking_through_a_list_skips_and_repeats_nothing_while_others_write() {
    Set<String> before = new HashSet<>();
    for (int i = 0; i < 7; i++) {
      before.add(draft());
    }
    String base = "/leads?limit=3&status=draft";
    List<String> seen = new ArrayList<>();
    Answer page = Work.NORD.get(base);
    assertThat(page.status()).as(page.toString()).isEqualTo(200);
    seen.addAll(page.ids());
    while (page.json().path("has_more").asBoolean() && !seen.containsAll(before)) {
      draft();
      page = Work.NORD.get(next(page, base));
      assertThat(page.status()).as(page.toString()).isEqualTo(200);
      seen.addAll(page.ids());
    }

    assertThat(seen).doesNotHaveDuplicates().containsAll(before);
  }

  @Test
  void the_last_page_says_so() {
    String word = Fresh.word();
    for (int i = 0; i < 3; i++) {
      Work.NORD.post(
          "/leads",
          Json.object("{'submit': false, 'customer': {'name': 'Last %s'}}".formatted(word)));
    }
    String base = "/leads?limit=2&q=" + word;
    Answer first = Work.NORD.get(base);
    Answer last = Work.NORD.get(next(first, base));

    assertThat(first.ids()).as(first.toString()).hasSize(2);
    assertThat(first.json().path("has_more").asBoolean()).isTrue();
    assertThat(first.header("Link").orElse("")).contains("rel=\"next\"");
    assertThat(last.ids()).hasSize(1);
    assertThat(last.json().path("has_more").asBoolean()).isFalse();
    assertThat(last.header("Link").orElse("")).doesNotContain("rel=\"next\"");
  }

  @Test
  void a_cursor_is_good_for_its_own_list_and_firm_only() {
    String one = draft();
    assertThat(draft()).isNotEqualTo(one);
    String base = "/leads?limit=1";
    String cursor = Work.NORD.get(base).at("/next_cursor");
    String changed = (cursor.startsWith("A") ? "B" : "A") + cursor.substring(1);

    for (Answer refused :
        List.of(
            Work.SUED.get(base + "&cursor=" + cursor),
            Work.NORD.get(base + "&status=draft&cursor=" + cursor),
            Work.NORD.get("/deals?limit=1&cursor=" + cursor),
            Work.NORD.get(base + "&cursor=" + changed))) {
      assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
      assertThat(refused.at("/code")).isEqualTo("invalid_cursor");
    }
    assertThat(Work.NORD.get(base + "&cursor=" + cursor).status()).isEqualTo(200);
  }

  @Test
  void filters_narrow_and_several_values_widen() {
    Answer lead = Work.lead(Work.NORD);
    assertThat(statuses("/leads?limit=100&status=submitted")).containsOnly("submitted");
    assertThat(statuses("/leads?limit=100&status=submitted,draft"))
        .isSubsetOf("submitted", "draft");
    assertThat(Work.NORD.get("/leads?q=" + lead.at("/customer/tax_id/number")).ids())
        .containsExactly(lead.id());
    assertThat(
            Work.NORD
                .get("/leads?updated_at%5Bgte%5D=" + lead.at("/updated_at") + "&limit=100")
                .ids())
        .contains(lead.id());
  }

  private static Set<String> statuses(String path) {
    Set<String> statuses = new HashSet<>();
    for (JsonNode row : Work.NORD.get(path).data()) {
      statuses.add(row.path("status").asText());
    }
    return statuses;
  }

  @Test
  void named_fields_only_are_sent_when_asked_for() {
    Work.lead(Work.NORD);
    Answer narrow = Work.NORD.get("/leads?limit=1&fields=id,amount.currency");

    assertThat(narrow.status()).as(narrow.toString()).isEqualTo(200);
    List<String> members = new ArrayList<>();
    narrow.data().getFirst().fieldNames().forEachRemaining(members::add);
    assertThat(members).contains("id").doesNotContain("status", "owner");
  }
}
