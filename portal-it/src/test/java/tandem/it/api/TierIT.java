package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Await;
import tandem.it.harness.Firm;
import tandem.it.harness.Fresh;
import tandem.it.harness.Json;
import tandem.it.harness.Work;
import tandem.platform.PublicId;

/** What a tier grants is what happens: protection by tier, and approval at once up to its limit. */
class TierIT {
  private static final ZoneId COMPANY = ZoneId.of("Europe/Berlin");
  private static final String NORD = PublicId.format("org", Firm.NORD.partner());
  private static final String SUED = PublicId.format("org", Firm.SUED.partner());

  @Test
  void a_small_lead_of_a_gold_firm_is_approved_at_once_and_protected_as_long_as_gold_is() {
    assertThat(Work.NORD.get("/partners/" + NORD + "/tiers").at("/tier")).isEqualTo("gold");
    Answer lead = Work.NORD.post("/leads", lead("4900.00"));
    Answer approved =
        Await.until(
            "approval at once",
            () -> Work.NORD.get("/leads/" + lead.id()),
            answer -> answer.at("/status").equals("approved"));

    assertThat(approved.at("/protected_until"))
        .isEqualTo(LocalDate.now(COMPANY).plusDays(120).toString());
    Answer decisions = Work.NORD.get("/leads/" + lead.id() + "/decisions");
    assertThat(decisions.at("/data/0/author")).isEqualTo("Tandem");
  }

  @Test
  void beyond_the_limit_or_in_another_tier_a_reviewer_decides() {
    Answer large = Work.NORD.post("/leads", lead("5000.01"));
    Answer silver = Work.SUED.post("/leads", lead("100.00"));
    Work.approve(Work.lead(Work.SUED)); // the outbox has worked since

    assertThat(Work.NORD.get("/leads/" + large.id()).at("/status")).isEqualTo("submitted");
    assertThat(Work.SUED.get("/leads/" + silver.id()).at("/status")).isEqualTo("submitted");
    Work.approve(silver);
    assertThat(Work.SUED.get("/leads/" + silver.id()).at("/protected_until"))
        .isEqualTo(LocalDate.now(COMPANY).plusDays(90).toString());
  }

  @Test
  void the_company_assigns_and_the_firm_reads() {
    String tomorrow = LocalDate.now(COMPANY).plusDays(1).toString();
    Answer assigned = assign(tomorrow, "A good year");
    assertThat(assigned.status()).as(assigned.toString()).isEqualTo(201);
    assertThat(assigned.at("/tier")).isEqualTo("silver");
    assertThat(assigned.at("/assignments/0/valid_from")).isEqualTo(tomorrow);
    assertThat(Work.SUED.get("/partners/" + SUED + "/tiers").body()).contains("A good year");
    // back again before the day comes
    Answer back =
        Work.MANAGER.post(
            "/partners/" + SUED + "/tiers",
            Json.object(
                "{'tier': 'silver', 'valid_from': '%s', 'reason': 'After all not'}"
                    .formatted(tomorrow)));
    assertThat(back.status()).isEqualTo(201);

    assertThat(assign("2020-01-01", "Too late").pointers()).containsExactly("#/valid_from");
    assertThat(Work.SUED.get("/partners/" + NORD + "/tiers").status()).isEqualTo(404);
    assertThat(
            Work.APPROVER
                .post(
                    "/partners/" + SUED + "/tiers",
                    Json.object(
                        "{'tier': 'gold', 'valid_from': '%s', 'reason': 'x'}".formatted(tomorrow)))
                .status())
        .isEqualTo(403);
  }

  private static Answer assign(String from, String reason) {
    return Work.MANAGER.post(
        "/partners/" + SUED + "/tiers",
        Json.object(
            "{'tier': 'gold', 'valid_from': '%s', 'reason': '%s'}".formatted(from, reason)));
  }

  private static ObjectNode lead(String amount) {
    ObjectNode lead = Fresh.lead(Work.product());
    lead.putObject("amount").put("amount", amount).put("currency", "EUR");
    return lead;
  }
}
