package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Await;
import tandem.it.harness.Firm;
import tandem.it.harness.Fresh;
import tandem.it.harness.Json;
import tandem.it.harness.Mailbox;
import tandem.it.harness.Offers;
import tandem.it.harness.Work;
import tandem.platform.PublicId;

/** What becomes of offers, and of leads that a firm had taken, when nobody presses a button. */
class OfferEndsIT {
  private static final Duration ROUND = Duration.ofSeconds(60);

  @Test
  void a_reminder_comes_once_and_leaves_the_page_of_the_firm_good() {
    Answer offer = Work.offer(Work.companyLead(), Firm.NORD);
    Offers.remindNow(offer.id());

    List<Mailbox.Mail> mails =
        Await.until(
            "the reminder",
            ROUND,
            () -> about(offer.id()),
            found -> found.stream().anyMatch(mail -> mail.subject().contains("скорее")));

    assertThat(mails).as("the offer and one reminder").hasSize(2);
    Answer taken = Work.NORD.ifMatch(offer).post("/offers/" + offer.id() + "/acceptances");
    assertThat(taken.status()).as("the version of before: " + taken).isEqualTo(201);
  }

  private static List<Mailbox.Mail> about(String offer) {
    return Mailbox.of("nord-seller").all().stream()
        .filter(mail -> mail.text().contains(offer))
        .toList();
  }

  @Test
  void after_as_many_firms_as_the_rules_say_a_person_decides_and_is_told() {
    ObjectNode entered = Fresh.companyLead(Work.product());
    Answer lead = Work.APPROVER.post("/company-leads", entered);
    int most = mostOffers(1);
    try {
      Answer offered =
          Work.APPROVER
              .ifMatch(lead)
              .post(
                  "/company-leads/" + lead.id() + "/offers",
                  Json.object(
                      "{'partner_id': '%s', 'reoffer': true}"
                          .formatted(PublicId.format("org", Firm.NORD.partner()))));
      String address = offered.header("Location").orElseThrow();
      Answer offer = Work.NORD.get("/offers/" + address.substring(address.lastIndexOf('/') + 1));
      Answer declined =
          Work.NORD
              .ifMatch(offer)
              .post(
                  "/offers/" + offer.id() + "/declines", Json.object("{'reason_code': 'region'}"));
      assertThat(declined.status()).as(declined.toString()).isEqualTo(201);
    } finally {
      mostOffers(most);
    }

    Answer after = Work.APPROVER.get("/company-leads/" + lead.id());
    assertThat(after.at("/status")).isEqualTo("open");
    assertThat(after.json().path("seeking").asBoolean()).isFalse();
    String name = entered.at("/customer/name").asText();
    Await.until(
        "the letter that nobody has it",
        () -> Mailbox.of("approver").all(),
        mails ->
            mails.stream()
                .anyMatch(mail ->
                    mail.text().contains(lead.id())
                        && mail.subject().contains(name)
                        && mail.subject().matches(".*(ни у кого|Nobody).*")));
  }

  /** What stood there before. */
  private static int mostOffers(int most) {
    Answer rules = Work.APPROVER.get("/assignment-rules");
    ObjectNode terms = (ObjectNode) rules.json().path("terms").deepCopy();
    int before = terms.path("most_offers").asInt();
    terms.put("most_offers", most);
    Answer written =
        Work.APPROVER.ifMatch(rules).send("PUT", "/assignment-rules", terms.toString());
    assertThat(written.status()).as(written.toString()).isEqualTo(200);
    return before;
  }

  @Test
  void a_lead_that_its_firm_gives_up_is_the_companys_again_and_may_be_offered_anew() {
    Answer lead = Work.companyLead();
    Answer taken = accept(Work.SUED, Work.offer(lead, Firm.SUED));
    Answer own = Work.SUED.get("/leads/" + taken.at("/lead_id"));
    Answer withdrawn =
        Work.SUED.ifMatch(own).post("/leads/" + own.id() + "/withdrawals", Json.object("{}"));
    assertThat(withdrawn.status()).as(withdrawn.toString()).isEqualTo(201);

    Answer open =
        Await.until(
            "the way back",
            () -> Work.APPROVER.get("/company-leads/" + lead.id()),
            seen -> seen.at("/status").equals("open"));

    Await.until(
        "the letter that it is theirs again",
        () -> Mailbox.of("approver").all(),
        mails ->
            mails.stream()
                .filter(mail -> mail.text().contains(lead.id()))
                .anyMatch(mail -> mail.subject().matches(".*(Снова ваш|again).*")));
    Answer second = accept(Work.NORD, Work.offer(open, Firm.NORD));
    assertThat(second.status()).as(second.toString()).isEqualTo(201);
    assertThat(Work.APPROVER.get("/company-leads/" + lead.id()).at("/status")).isEqualTo("placed");
  }

  @Test
  void a_customer_with_an_open_deal_of_the_companys_own_is_neither_offered_nor_kept_on_offer() {
    ObjectNode entered = Fresh.companyLead(Work.product());
    Answer offer = Work.offer(Work.APPROVER.post("/company-leads", entered), Firm.NORD);
    ObjectNode deal =
        Json.object(
            "{'lines': [{'product_id': '%s', 'quantity': 1}], 'amount': {'amount': '100.00', 'currency': 'EUR'}}"
                .formatted(Work.product()));
    deal.set("customer", entered.path("customer").deepCopy());
    Answer opened = Work.MANAGER.post("/deals", deal);
    assertThat(opened.status()).as(opened.toString()).isEqualTo(201);

    Answer refused = accept(Work.NORD, offer);
    assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
    assertThat(refused.at("/code")).isIn("offer_unavailable", "transition_not_allowed");
    Answer gone =
        Await.until(
            "the recall",
            ROUND,
            () -> Work.NORD.get("/offers/" + offer.id()),
            seen -> seen.at("/status").equals("recalled"));
    assertThat(gone.at("/reason_code")).isEqualTo("not_available");
    Answer again = Work.APPROVER.get("/company-leads/" + offer.at("/company_lead_id"));
    Answer taken =
        Work.APPROVER
            .ifMatch(again)
            .post("/company-leads/" + again.id() + "/offers", Json.object("{}"));
    assertThat(taken.at("/code")).as(taken.toString()).isEqualTo("customer_taken");
    assertThat(taken.body()).contains(opened.id());
  }

  @Test
  void the_rules_may_name_a_capacity_for_a_tier_once() {
    Answer rules = Work.APPROVER.get("/assignment-rules");
    ObjectNode terms = (ObjectNode) rules.json().path("terms").deepCopy();
    ObjectNode row = (ObjectNode) terms.path("rows").path(0);
    row.set(
        "tier_capacities",
        Json.object("{'x': [{'tier': 'gold', 'capacity': 40}, {'tier': 'gold', 'capacity': 50}]}")
            .path("x"));
    Answer twice = Work.APPROVER.ifMatch(rules).send("PUT", "/assignment-rules", terms.toString());
    assertThat(twice.status()).as(twice.toString()).isEqualTo(400);
    assertThat(twice.pointers()).containsExactly("#/rows/0/tier_capacities/1/tier");

    row.set("tier_capacities", Json.object("{'x': [{'tier': 'gold', 'capacity': 40}]}").path("x"));
    Answer kept = Work.APPROVER.ifMatch(rules).send("PUT", "/assignment-rules", terms.toString());
    assertThat(kept.at("/terms/rows/0/tier_capacities/0/capacity")).isEqualTo("40");
    ObjectNode back = (ObjectNode) rules.json().path("terms").deepCopy();
    Answer restored = Work.APPROVER.ifMatch(kept).send("PUT", "/assignment-rules", back.toString());
    assertThat(restored.status()).as(restored.toString()).isEqualTo(200);
  }

  private static Answer accept(Api firm, Answer offer) {
    return firm.ifMatch(offer).post("/offers/" + offer.id() + "/acceptances");
  }
}
