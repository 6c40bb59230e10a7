package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.AtOnce;
import tandem.it.harness.Json;
import tandem.it.harness.Reader;
import tandem.it.harness.Work;

/** Two approvers decide at once: one wins, the other is told who decided what. */
class TwoApproversIT {
  private static final Api OTHER = Api.person("approver2");

  @Test
  void one_decision_counts_and_the_other_is_refused_cleanly() {
    for (int round = 0; round < 5; round++) {
      Answer lead = Work.lead(Work.NORD);
      String path = "/leads/" + lead.id() + "/decisions";
      List<Answer> both =
          AtOnce.all(
              List.of(
                  () -> Work.APPROVER.ifMatch(lead).post(path, Json.object("{'kind': 'approve'}")),
                  () ->
                      OTHER
                          .ifMatch(lead)
                          .post(
                              path,
                              Json.object(
                                  "{'kind': 'reject', 'reason_code': 'not_qualified', 'comment': 'No budget.'}"))));

      assertThat(both).filteredOn(answer -> answer.status() == 201).hasSize(1);
      assertThat(both)
          .filteredOn(answer -> answer.status() != 201)
          .allSatisfy(late -> assertThat(late.status()).as(late.toString()).isIn(409, 412));
      assertThat(Work.NORD.get(path).data()).hasSize(1);
    }
  }

  @Test
  void the_page_says_who_decided_what_and_keeps_the_words() {
    Answer lead = Work.lead(Work.NORD);
    String seen = lead.at("/version");
    Work.approve(lead);

    var late =
        Reader.of("approver2")
            .post(
                "/leads/" + lead.id() + "/rejection",
                Map.of("version", seen, "reason", "NOT_QUALIFIED", "comment", "Typed & not lost"));

    assertThat(late.statusCode()).isEqualTo(409);
    String author = Work.APPROVER.get("/leads/" + lead.id() + "/decisions").at("/data/0/author");
    assertThat(late.body()).contains(author, "Typed &amp; not lost");
  }
}
