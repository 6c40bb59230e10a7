package tandem.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import tandem.platform.PublicId;

/** The everyday work of both sides over the API, as preparation for what a test is about. */
public final class Work {
  public static final Api NORD = Api.machine("nord-erp");
  public static final Api SUED = Api.machine("sued-erp");
  public static final Api REPORTING = Api.machine("company-bi");
  public static final Api APPROVER = Api.person("approver");
  public static final Api MANAGER = Api.person("manager");

  private Work() {}

  /** A product that earns commission. */
  public static String product() {
    List<JsonNode> shelf = NORD.get("/products?limit=100").data();
    return shelf.stream()
        .filter(product -> product.path("commissionable").asBoolean(true))
        .map(product -> product.path("id").asText())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The shelf is empty: " + shelf));
  }

  /** A lead handed in for a customer of its own. */
  public static Answer lead(Api partner) {
    Answer lead = partner.post("/leads", Fresh.lead(product()));
    assertThat(lead.status()).as(lead.toString()).isEqualTo(201);
    return lead;
  }

  public static Answer approve(Answer lead) {
    Answer decision =
        APPROVER
            .ifMatch(lead)
            .post("/leads/" + lead.id() + "/decisions", Json.object("{'kind': 'approve'}"));
    assertThat(decision.status()).as(decision.toString()).isEqualTo(201);
    return decision;
  }

  public static Answer reject(Answer lead) {
    return decide(
        APPROVER,
        lead,
        "{'kind': 'reject', 'reason_code': 'not_qualified', 'comment': 'No budget seen.'}");
  }

  /** Approved, and protected up to the day so many days ahead. */
  public static Answer approveFor(Answer lead, int days) {
    return decide(
        APPROVER,
        lead,
        "{'kind': 'approve', 'protected_until': '%s'}"
            .formatted(LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(days)));
  }

  /** A decision on the lead as it stands now. */
  public static Answer decide(Api reviewer, Answer lead, String decision) {
    Answer done =
        reviewer
            .ifMatch(reviewer.get("/leads/" + lead.id()))
            .post("/leads/" + lead.id() + "/decisions", Json.object(decision));
    assertThat(done.status()).as(done.toString()).isEqualTo(201);
    return done;
  }

  /** The deal that a fresh, approved lead opened, as its partner reads it. */
  public static Answer deal(Api partner) {
    Answer lead = lead(partner);
    approve(lead);
    String id = partner.get("/leads/" + lead.id()).at("/deal_id");
    Answer deal = partner.get("/deals/" + id);
    assertThat(deal.status()).as(deal.toString()).isEqualTo(200);
    return deal;
  }

  public static Answer win(Api partner, Answer deal) {
    Answer closure =
        partner
            .ifMatch(deal)
            .post("/deals/" + deal.id() + "/closures", Json.object("{'outcome': 'won'}"));
    assertThat(closure.status()).as(closure.toString()).isEqualTo(201);
    return closure;
  }

  /** The commission lines of a won deal, once the outbox has booked them. */
  public static Answer commission(Api partner, Answer deal) {
    return Await.until(
        "the commission of " + deal.id(),
        () -> partner.get("/commission-lines?deal_id=" + deal.id()),
        lines -> !lines.data().isEmpty());
  }

  /** A lead of the company's own that nobody is offered yet. */
  public static Answer companyLead() {
    Answer lead = APPROVER.post("/company-leads", Fresh.companyLead(product()));
    assertThat(lead.status()).as(lead.toString()).isEqualTo(201);
    return lead;
  }

  /** Offered to a firm by hand and to no other after it; as the company reads it. */
  public static Answer offer(Answer companyLead, Firm firm) {
    Answer made =
        APPROVER
            .ifMatch(companyLead)
            .post(
                "/company-leads/" + companyLead.id() + "/offers",
                Json.object(
                    "{'partner_id': '%s', 'reoffer': false}"
                        .formatted(PublicId.format("org", firm.partner()))));
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    String address = made.header("Location").orElseThrow();
    return APPROVER.get("/offers/" + address.substring(address.lastIndexOf('/') + 1));
  }

  /** Opens a deal to others as far as it goes; as its owner does. */
  public static Answer share(Api owner, Answer deal, String level) {
    Answer shared =
        owner.post(
            "/deals/" + deal.id() + "/sharing",
            Json.object("{'level': '%s', 'consent': true}".formatted(level)));
    assertThat(shared.status()).as(shared.toString()).isEqualTo(201);
    return shared;
  }

  /** A firm is asked to deliver a deal of another's; as the company reads the part. */
  public static Answer party(Api owner, Firm invited) {
    Answer deal = deal(owner);
    share(owner, deal, "visible");
    Answer made =
        MANAGER.post(
            "/deals/" + deal.id() + "/participants",
            Json.object(
                "{'partner_id': '%s', 'role': 'fulfil'}"
                    .formatted(PublicId.format("org", invited.partner()))));
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    return made;
  }
}
