package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Api;
import tandem.it.harness.Await;
import tandem.it.harness.Realm;

/**
 * What an administrator says of a colleague counts within ten seconds, whatever their token says.
 */
class ColleagueIT {
  private Realm.Person approver;
  private Api api;
  private String id;

  @BeforeEach
  void somebody_signs_in() {
    approver = Realm.company("approver");
    api = Api.person(approver.username());
    id = api.get("/me").id();
    assertThat(api.get("/leads").status()).isEqualTo(200);
  }

  @AfterEach
  void nobody() {
    approver.delete();
  }

  @Test
  void who_is_sent_away_is_out_and_may_be_let_in_again() {
    AtThePeoplePage.send(id, "away", Map.of("reason", "Left the company"));
    comesTo("/leads", 401);

    AtThePeoplePage.send(id, "return", Map.of());
    comesTo("/leads", 200);
    assertThat(Api.person("auditor").get("/audit-records?object_id=" + id).body())
        .contains("colleague.disabled", "colleague.enabled", "Left the company");
  }

  @Test
  void other_roles_open_and_close_what_the_old_ones_did_not() {
    assertThat(api.get("/audit-records").status()).isEqualTo(403);

    AtThePeoplePage.send(id, "roles", Map.of("roles", "auditor"));

    comesTo("/audit-records", 200);
    assertThat(api.post("/imports", Bodies.importOfNothing()).status()).isEqualTo(403);
  }

  private void comesTo(String path, int status) {
    Await.until(path + " answers " + status, () -> api.get(path).status(), it -> it == status);
  }
}
