package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Fresh;
import tandem.it.harness.Reader;
import tandem.it.harness.Work;

/** Several leads decided at once: each for itself, and only where that is safe. */
class BulkIT {
  private static ObjectNode body(Answer... leads) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("kind", "approve");
    ArrayNode items = body.putArray("leads");
    for (Answer lead : leads) {
      items
          .addObject()
          .put("lead_id", lead.id())
          .put("version", Long.parseLong(lead.at("/version")));
    }
    return body;
  }

  /** A second firm claims the very customer: nobody decides that beside others. */
  private static Answer[] claimedByTwo() {
    ObjectNode claim = Fresh.lead(Work.product());
    Answer first = Work.NORD.post("/leads", claim);
    ObjectNode second = claim.deepCopy();
    second.remove("external_id");
    return new Answer[] {first, Work.SUED.post("/leads", second)};
  }

  @Test
  void the_free_are_decided_the_others_left_out_and_each_says_what_became_of_it() {
    Answer free = Work.lead(Work.NORD);
    Answer stale = Work.lead(Work.NORD);
    Work.approve(stale);
    Answer[] two = claimedByTwo();
    ObjectNode body = body(free, stale, two[1]);

    Answer rehearsed = Work.APPROVER.post("/leads/decisions?dry_run=true", body);
    assertThat(outcomes(rehearsed)).containsExactly("would_be_decided", "left_out", "left_out");
    assertThat(Work.NORD.get("/leads/" + free.id()).at("/status")).isEqualTo("submitted");

    Answer done = Work.APPROVER.post("/leads/decisions", body);
    assertThat(done.status()).as(done.toString()).isEqualTo(200);
    assertThat(outcomes(done)).containsExactly("decided", "left_out", "left_out");
    assertThat(done.data())
        .extracting(result -> result.path("obstacle").asText())
        .contains("not_waiting", "not_free");
    assertThat(Work.NORD.get("/leads/" + free.id()).at("/status")).isEqualTo("approved");
    assertThat(Work.SUED.get("/leads/" + two[1].id()).at("/status")).isEqualTo("submitted");
  }

  @Test
  void what_changed_since_it_was_seen_is_refused_and_the_rest_decided() {
    Answer seen = Work.lead(Work.NORD);
    Answer other = Work.lead(Work.NORD);
    Work.APPROVER.ifMatch(seen).post("/leads/" + seen.id() + "/reviews");

    Answer done = Work.APPROVER.post("/leads/decisions", body(seen, other));

    assertThat(outcomes(done)).containsExactly("refused", "decided");
    assertThat(done.at("/data/0/code")).isEqualTo("version_mismatch");
  }

  @Test
  void a_repeat_under_the_same_key_decides_nothing_twice() {
    Answer lead = Work.lead(Work.NORD);
    var caller = Work.APPROVER.with("Idempotency-Key", tandem.it.harness.Api.key());

    Answer first = caller.post("/leads/decisions", body(lead));
    Answer second = caller.post("/leads/decisions", body(lead));

    assertThat(second.body()).isEqualTo(first.body());
    assertThat(Work.NORD.get("/leads/" + lead.id() + "/decisions").data()).hasSize(1);
  }

  @Test
  void a_no_needs_its_reason_and_only_approvers_decide() {
    Answer lead = Work.lead(Work.NORD);
    ObjectNode no = body(lead).put("kind", "reject");

    assertThat(Work.APPROVER.post("/leads/decisions", no).status()).isEqualTo(400);
    assertThat(Role.of("channel_manager").api().post("/leads/decisions", body(lead)).at("/code"))
        .isEqualTo("role_required");
    no.put("reason_code", "not_qualified").put("comment", "No budget seen.");
    assertThat(outcomes(Work.APPROVER.post("/leads/decisions", no))).containsExactly("decided");
  }

  @Test
  void the_pages_show_first_what_would_happen_and_then_what_did() {
    Answer free = Work.lead(Work.NORD);
    Answer[] two = claimedByTwo();
    Reader approver = Reader.of("approver");

    String before =
        approver.get("/queue/together?lead=%s&lead=%s".formatted(free.id(), two[1].id())).body();
    assertThat(before).contains("value=\"" + free.id() + ":", "name=\"verdict\"");
    assertThat(before).doesNotContain("value=\"" + two[1].id() + ":");

    String pick = free.id() + ":" + free.at("/version");
    var missing = approver.post("/queue/together", Map.of("lead", pick, "verdict", "REJECT"));
    assertThat(missing.statusCode()).isEqualTo(422);
    assertThat(missing.body()).contains("e-reason", "e-comment");

    var done = approver.post("/queue/together", Map.of("lead", pick, "verdict", "APPROVE"));
    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(done.body()).contains("/leads/" + free.id());
    assertThat(Work.NORD.get("/leads/" + free.id()).at("/status")).isEqualTo("approved");
    assertThat(approver.get("/queue/together").statusCode()).isEqualTo(303);
  }

  private static List<String> outcomes(Answer answer) {
    return answer.data().stream().map(result -> result.path("outcome").asText()).toList();
  }
}
