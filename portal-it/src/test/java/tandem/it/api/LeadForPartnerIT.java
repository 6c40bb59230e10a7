package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Firm;
import tandem.it.harness.Fresh;
import tandem.it.harness.Reader;
import tandem.it.harness.Work;
import tandem.platform.PublicId;

/** A channel manager registers a lead for a firm of the portfolio (api-and-security A.6). */
class LeadForPartnerIT {
  private static final Api MANAGER_OF_TWO = Role.OUTSIDE.api();
  private static final String SUED = "/partners/" + PublicId.format("org", Firm.SUED.partner());
  private static final String NORD = "/partners/" + PublicId.format("org", Firm.NORD.partner());
  private static final String SELLER = PublicId.format("usr", Firm.SUED.seller());

  @Test
  void the_lead_is_handed_in_belongs_to_the_seller_and_goes_its_way() {
    Answer lead = MANAGER_OF_TWO.post(SUED + "/leads", body(SELLER));
    assertThat(lead.status()).as(lead.toString()).isEqualTo(201);
    assertThat(lead.at("/status")).isEqualTo("submitted");

    Answer seen = Api.person("sued-seller").get("/leads/" + lead.id());
    assertThat(seen.status()).isEqualTo(200);
    assertThat(Work.NORD.get("/leads/" + lead.id()).status()).isEqualTo(404);
    assertThat(Api.person("sued-owner").get("/leads/" + lead.id() + "/history").body())
        .contains("Ingrid Winter");
    Work.approve(Work.APPROVER.get("/leads/" + lead.id()));
  }

  @Test
  void a_firm_out_of_the_portfolio_does_not_exist_and_its_people_own_nothing_elsewhere() {
    String stranger = PublicId.format("usr", Firm.NORD.seller());
    assertThat(MANAGER_OF_TWO.post(NORD + "/leads", body(stranger)).status()).isEqualTo(404);
    for (String owner : List.of(stranger, PublicId.format("usr", UUID.randomUUID()))) {
      Answer refused = MANAGER_OF_TWO.post(SUED + "/leads", body(owner));
      assertThat(refused.status()).as(refused.toString()).isIn(400, 422);
      assertThat(refused.pointers()).containsExactly("#/owner_id");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"approver", "sales", "finance", "auditor", "admin", "sued-owner"})
  void nobody_else_registers_for_a_firm(String person) {
    assertThat(Api.person(person).post(SUED + "/leads", body(SELLER)).status()).isEqualTo(403);
  }

  @Test
  void the_page_keeps_what_was_typed_and_says_what_is_wrong() {
    Reader manager = Reader.of(Role.OUTSIDE.person());
    assertThat(manager.get(SUED).body()).contains(SUED + "/leads/new");
    assertThat(manager.get(SUED + "/leads/new").body()).contains("Lena Vogt");
    var again =
        manager.post(
            SUED + "/leads", Map.of("do", "submit", "customer.name", "Typed & kept", "need", "x"));
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("Typed &amp; kept", "e-owner_id", "e-need");
    assertThat(manager.get(NORD + "/leads/new").statusCode()).isEqualTo(404);
    assertThat(Reader.of("approver").get(SUED + "/leads/new").statusCode()).isEqualTo(403);
  }

  private static ObjectNode body(String owner) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("owner_id", owner);
    body.set("lead", Fresh.lead(Work.product()));
    return body;
  }
}
