package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Fresh;
import tandem.it.harness.Json;
import tandem.it.harness.Work;

/** What people ask about their data, from outside: noted, shown, erased, and gone. */
class PrivacyIT {
  private static final Api ADMIN = Api.person("admin");
  private static final Api AUDITOR = Api.person("auditor");

  @Test
  void an_erased_contact_is_gone_from_the_lead_and_the_chain_still_holds() {
    ObjectNode body = Fresh.lead(Work.product());
    String email = Fresh.word() + "@probe.example";
    ((ObjectNode) body.get("contact")).put("email", email).put("name", "Marlene " + Fresh.word());
    Answer lead = Work.NORD.post("/leads", body);
    assertThat(lead.status()).as(lead.toString()).isEqualTo(201);
    Answer request =
        ADMIN.post(
            "/data-subject-requests",
            Json.object("{'kind': 'erasure', 'law': 'ru_152fz', 'email': '" + email + "'}"));
    assertThat(request.status()).as(request.toString()).isEqualTo(201);
    String path = "/data-subject-requests/" + request.id();
    assertThat(ADMIN.get(path + "/data").body()).contains(email);
    assertThat(AUDITOR.get(path).body()).contains(email);
    assertThat(AUDITOR.get(path + "/data").status()).isEqualTo(403);

    Answer unseen = ADMIN.post(path + "/fulfilments", Json.object("{'answer': 'done'}"));
    assertThat(unseen.status()).isEqualTo(428);
    Answer done =
        ADMIN
            .ifMatch(ADMIN.get(path))
            .post(path + "/fulfilments", Json.object("{'answer': 'Letter of today'}"));
    assertThat(done.status()).as(done.toString()).isEqualTo(201);
    assertThat(done.body()).contains("\"pseudonym\":\"erased-").doesNotContain(email);

    assertThat(Work.NORD.get("/leads/" + lead.id()).body())
        .contains("erased-")
        .doesNotContain(email);
    assertThat(ADMIN.get("/data-subject-requests?status=fulfilled").body())
        .contains(request.id())
        .doesNotContain(email);
    assertThat(AUDITOR.get("/audit-records/verification").body()).contains("\"whole\":true");
  }

  @Test
  void nobody_else_handles_requests() {
    for (Api other : new Api[] {Work.NORD, Work.APPROVER, Api.person("nord-owner")}) {
      assertThat(other.get("/data-subject-requests").status()).isEqualTo(403);
    }
    assertThat(
            AUDITOR
                .post(
                    "/data-subject-requests",
                    Json.object("{'kind': 'access', 'law': 'gdpr', 'email': 'a@b.example'}"))
                .status())
        .isEqualTo(403);
  }

  @Test
  void wrong_input_is_named() {
    assertThat(
            ADMIN
                .post(
                    "/data-subject-requests",
                    Json.object(
                        "{'kind': 'access', 'law': 'gdpr', 'email': 'nobody@nowhere.example'}"))
                .body())
        .contains("nothing_held");
    assertThat(
            ADMIN
                .post("/data-subject-requests", Json.object("{'kind': 'access', 'law': 'gdpr'}"))
                .body())
        .contains("person_or_email");
  }

  @Test
  void a_person_without_consent_is_refused() {
    ObjectNode body = Fresh.lead(Work.product());
    ((ObjectNode) body.get("contact")).put("consent", false);
    Answer refused = Work.NORD.post("/leads", body);

    assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
    assertThat(refused.body()).contains("consent_required");
  }
}
