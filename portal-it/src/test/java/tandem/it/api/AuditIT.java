package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Work;

/** The audit trail from outside: each reads what is theirs, and the chain holds. */
class AuditIT {
  private static final Api AUDITOR = Api.person("auditor");

  @Test
  void a_firms_administrator_reads_the_firms_own_records_and_no_others() {
    Answer ours = Work.lead(Work.NORD);
    Answer theirs = Work.lead(Work.SUED);
    Api owner = Api.person("nord-owner");

    assertThat(owner.get("/audit-records?object_id=" + ours.id()).body())
        .contains("lead.submitted");
    assertThat(owner.get("/audit-records?object_id=" + theirs.id()).body())
        .doesNotContain("lead.submitted");
    assertThat(Api.person("nord-seller").get("/audit-records").status()).isEqualTo(403);
    assertThat(owner.get("/audit-records/verification").status()).isEqualTo(403);
  }

  @Test
  void a_record_says_where_its_request_came_from_to_those_who_may_know() {
    Answer lead = Work.lead(Work.NORD);
    String path = "/audit-records?object_id=" + lead.id();

    assertThat(AUDITOR.get(path).body()).contains("\"actor_address\":");
    Work.approve(lead);
    String decided = Api.person("nord-owner").get(path + "&action=lead.approved").body();
    assertThat(decided).contains("lead.approved").doesNotContain("actor_address");
  }

  @Test
  void filters_narrow_the_trail() {
    Answer lead = Work.lead(Work.NORD);
    String path = "/audit-records?object_id=" + lead.id();

    assertThat(AUDITOR.get(path + "&outcome=done").body()).contains("lead.submitted");
    assertThat(AUDITOR.get(path + "&outcome=refused").body()).doesNotContain("lead.submitted");
    assertThat(AUDITOR.get(path + "&at[lt]=2020-01-01T00:00:00Z").body())
        .doesNotContain("lead.submitted");
    assertThat(AUDITOR.get(path + "&actor=nord-erp").body()).contains("lead.submitted");
    assertThat(AUDITOR.get(path + "&outcome=perhaps").status()).isEqualTo(400);
  }

  @Test
  void the_chain_of_what_really_happened_holds() {
    Work.lead(Work.NORD);

    Answer found = AUDITOR.get("/audit-records/verification");

    assertThat(found.status()).as(found.toString()).isEqualTo(200);
    assertThat(found.body()).contains("\"whole\":true");
    assertThat(AUDITOR.get("/audit-records?action=audit.verified").body())
        .contains("audit.verified");
    assertThat(AUDITOR.get("/audit-records/verification?from=yesterday").status()).isEqualTo(400);
    assertThat(Work.NORD.get("/audit-records/verification").status()).isEqualTo(403);
  }
}
