package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Firm;
import tandem.it.harness.Json;
import tandem.it.harness.Work;
import tandem.platform.PublicId;

/** Südwerk works under Nord for the time of a test: nothing, numbers, deals, and nothing again. */
class DownlineIT {
  private static final String NORD = PublicId.format("org", Firm.NORD.partner());
  private static final String SUED = PublicId.format("org", Firm.SUED.partner());
  private static final String BELOW = "/partners/" + NORD + "/downline";

  @AfterEach
  void each_works_with_the_company_directly() {
    assertThat(place(SUED, "{}").status()).isEqualTo(201);
  }

  @Test
  void the_upper_firm_sees_what_the_edge_allows_and_the_lower_one_nothing_of_it() {
    Answer deal = Work.deal(Work.SUED);
    String customer = deal.at("/customer_name");
    assertThat(Work.NORD.get(BELOW).data()).isEmpty();

    under("none");
    assertThat(Work.NORD.get(BELOW).data()).isEmpty();

    under("counts");
    Answer counts = Work.NORD.get(BELOW);
    assertThat(counts.ids()).containsExactly(SUED);
    assertThat(counts.at("/data/0/visibility")).isEqualTo("counts");
    assertThat(counts.json().at("/data/0/deals")).isNotEmpty();
    assertThat(counts.body()).doesNotContain(customer);
    assertThat(Work.NORD.get(BELOW + "/" + SUED + "/deals").status()).isEqualTo(404);

    under("full");
    Answer deals = Work.NORD.get(BELOW + "/" + SUED + "/deals");
    assertThat(deals.status()).as(deals.toString()).isEqualTo(200);
    assertThat(deals.ids()).contains(deal.id());
    assertThat(deals.body()).contains(customer);

    assertThat(Work.NORD.get("/deals/" + deal.id()).status()).as("read only there").isEqualTo(404);
    assertThat(Work.NORD.get("/deals?limit=100").body()).doesNotContain(deal.id());
    assertThat(Work.SUED.get("/partners/" + SUED + "/downline").data()).isEmpty();
    assertThat(Work.SUED.get(BELOW).status()).isEqualTo(404);
  }

  @Test
  void circles_and_unfinished_orders_are_refused() {
    under("full");
    Answer circle = place(NORD, "{'upper_id': '%s', 'visibility': 'none'}".formatted(SUED));
    assertThat(circle.status()).as(circle.toString()).isEqualTo(409);
    assertThat(circle.at("/code")).isEqualTo("circle_refused");
    Answer half = place(NORD, "{'upper_id': '%s'}".formatted(SUED));
    assertThat(half.pointers()).containsExactly("#/visibility");
  }

  private static void under(String visibility) {
    Answer placed =
        place(SUED, "{'upper_id': '%s', 'visibility': '%s'}".formatted(NORD, visibility));
    assertThat(placed.status()).as(placed.toString()).isEqualTo(201);
  }

  private static Answer place(String firm, String body) {
    return Work.MANAGER
        .ifMatch(Work.MANAGER.get("/partners/" + firm))
        .post("/partners/" + firm + "/distributor-changes", Json.object(body));
  }
}
