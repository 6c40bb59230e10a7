package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Firm;
import tandem.it.harness.Json;
import tandem.it.harness.Work;
import tandem.platform.PublicId;
import tandem.platform.audit.HeadKey;
import tandem.receipts.ChainCheck;
import tandem.receipts.Flaw;
import tandem.receipts.ReceiptCheck;

/** Both sides get the same receipts of a lead, and check them with the published keys alone. */
class ReceiptsIT {
  private static final String WHY = "{'reason': 'We met the buyer twice this month.'}";

  private static Map<String, PublicKey> published() {
    Answer keys = Api.nobody().get("/receipts/keys");
    assertThat(keys.status()).as(keys.toString()).isEqualTo(200);
    Map<String, PublicKey> trusted = new HashMap<>();
    for (JsonNode key : keys.data()) {
      trusted.put(key.path("name").asText(), HeadKey.publicKey(key.path("public_key").asText()));
    }
    return trusted;
  }

  private static Answer receipts(Api reader, Answer lead) {
    Answer file = reader.get("/leads/" + lead.id() + "/receipts");
    assertThat(file.status()).as(file.toString()).isEqualTo(200);
    return file;
  }

  private static List<String> events(Answer file) {
    return file.data().stream().map(receipt -> receipt.path("event").asText()).toList();
  }

  @Test
  void every_submission_decision_and_request_has_one_and_both_sides_have_the_same() {
    Answer lead = Work.lead(Work.NORD);
    Work.reject(lead);
    assertThat(
            Work.NORD
                .ifMatch(Work.NORD.get("/leads/" + lead.id()))
                .post("/leads/" + lead.id() + "/appeals", Json.object(WHY))
                .status())
        .isEqualTo(201);
    Work.decide(Api.person("approver2"), lead, "{'kind': 'approve'}");

    Answer ours = receipts(Work.NORD, lead);
    Answer theirs = receipts(Work.APPROVER, lead);

    assertThat(events(ours))
        .containsExactly("lead.submitted", "lead.rejected", "lead.appealed", "lead.approved");
    assertThat(theirs.json().path("data")).isEqualTo(ours.json().path("data"));
    ReceiptCheck.Result checked = ReceiptCheck.of(ours.json().toString(), published());
    assertThat(checked.flaws()).isEmpty();
    assertThat(checked.receipts()).isEqualTo(4);
    assertThat(ours.json().toString())
        .doesNotContain(lead.at("/customer/name"), "We met the buyer");
  }

  @Test
  void a_changed_answer_does_not_pass() {
    Answer lead = Work.lead(Work.NORD);
    String file = receipts(Work.NORD, lead).json().toString();

    assertThat(
            ReceiptCheck.of(
                    file.replace("event: lead.submitted", "event: lead.approved"), published())
                .flaws())
        .isNotEmpty();
  }

  @Test
  void a_receipt_says_how_the_lead_stood_at_that_moment() {
    Answer lead = Work.lead(Work.NORD);
    Work.approve(lead);

    JsonNode submitted = receipts(Work.NORD, lead).data().getFirst();

    assertThat(submitted.path("event").asText()).isEqualTo("lead.submitted");
    assertThat(submitted.path("record").asText()).contains("\"stage\":\"SUBMITTED\"");
  }

  @Test
  void all_receipts_of_a_firm_are_one_chain_that_is_checked_in_parts() {
    Work.reject(Work.lead(Work.NORD));
    Work.lead(Work.NORD);
    String path = "/partners/" + PublicId.format("org", Firm.NORD.partner()) + "/receipts";
    ChainCheck chain = new ChainCheck(published());
    long after = 0;
    ChainCheck.Result part;
    do {
      Answer file = Work.NORD.get(path + "?limit=50&after=" + after);
      assertThat(file.status()).as(file.toString()).isEqualTo(200);
      part = chain.next(file.json().toString());
      assertThat(part.flaws()).as("after " + after).isEmpty();
      after = part.to();
    } while (!part.last());
    assertThat(after).isGreaterThanOrEqualTo(3);

    Answer theirs = Work.APPROVER.get(path + "?after=" + (after - 2));
    assertThat(theirs.data()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(new ChainCheck(published()).next(theirs.json().toString()).flaws()).isEmpty();
    Answer cut = Work.NORD.get(path + "?limit=3");
    ((ArrayNode) cut.json().path("data")).remove(1);
    assertThat(new ChainCheck(published()).next(cut.json().toString()).flaws())
        .extracting(Flaw::kind)
        .contains(Flaw.Kind.GAP);
  }

  @Test
  void the_chain_of_a_firm_is_for_who_sees_all_its_leads() {
    String path = "/partners/" + PublicId.format("org", Firm.NORD.partner()) + "/receipts";

    assertThat(Work.SUED.get(path).status()).isEqualTo(404);
    assertThat(Api.person("nord-seller").get(path).status()).isEqualTo(403);
    assertThat(Api.person("nord-owner").get(path).status()).isEqualTo(200);
    assertThat(Work.NORD.get(path + "?limit=1001").status()).isEqualTo(400);
    assertThat(Work.NORD.get(path + "?after=-1").status()).isEqualTo(400);
  }
}
