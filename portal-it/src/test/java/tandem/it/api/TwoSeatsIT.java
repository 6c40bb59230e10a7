package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Await;
import tandem.it.harness.Firm;
import tandem.it.harness.Fresh;
import tandem.it.harness.Json;
import tandem.it.harness.Realm;
import tandem.it.harness.Tokens;
import tandem.it.harness.Work;
import tandem.platform.PublicId;

/**
 * One account, two firms (spec C.2): a token speaks for the one that its scope names, and in each
 * firm its holder is somebody of that firm only.
 */
class TwoSeatsIT {
  private Realm.Person person;

  @BeforeEach
  void of_both_firms() {
    person = Realm.member(Firm.NORD, "seller");
    Realm.join(Firm.SUED, person, "seller");
  }

  @AfterEach
  void nobody() {
    person.delete();
  }

  @Test
  void a_token_opens_the_firm_that_its_scope_names_and_nothing_of_the_other() {
    Api nord = as("nord");
    Api sued = as("sued");
    Answer here = nord.get("/me");
    Answer there = sued.get("/me");

    assertThat(here.at("/organization/code")).as(here.toString()).isEqualTo("nord");
    assertThat(there.at("/organization/code")).as(there.toString()).isEqualTo("sued");
    assertThat(there.id()).isNotEqualTo(here.id());
    Answer lead = nord.post("/leads", Fresh.lead(Work.product()));
    assertThat(lead.status()).as(lead.toString()).isEqualTo(201);
    assertThat(nord.get("/leads/" + lead.id()).status()).isEqualTo(200);
    assertThat(sued.get("/leads/" + lead.id()).status()).isEqualTo(404);
  }

  @Test
  void whoever_leaves_one_firm_goes_on_in_the_other() {
    Api nord = as("nord");
    Api sued = as("sued");
    assertThat(nord.get("/me").status()).isEqualTo(200);
    String there = sued.get("/me").id();
    Api owner = Api.person("sued-owner");
    String path = "/partners/" + PublicId.format("org", Firm.SUED.partner()) + "/members/" + there;

    Answer member = owner.get(path);
    assertThat(member.status()).as(member.toString()).isEqualTo(200);
    assertThat(owner.ifMatch(member).patch(path, Json.object("{'enabled': false}")).status())
        .isEqualTo(200);

    Await.until(
        "the seat in one firm to be gone",
        Duration.ofSeconds(10),
        () -> sued.get("/me").status(),
        status -> status == 401 || status == 403);
    assertThat(nord.get("/me").status()).isEqualTo(200);
    assertThat(Realm.get("/users/" + person.id()).path("enabled").asBoolean()).isTrue();
  }

  @Test
  void a_firm_that_one_is_not_in_is_none() {
    assertThat(as("nord-seller", "sued").get("/me").at("/code")).isEqualTo("organization_missing");
  }

  /** Keycloak gives tokens before it knows of the membership: such a one has no firm in it. */
  private Api as(String firm) {
    return Await.until(
        person.username() + " to be let in at " + firm,
        () -> as(person.username(), firm),
        api -> api.get("/me").status() == 200);
  }

  private static Api as(String username, String firm) {
    return Api.bearer(
        Tokens.ask(
                Map.of(
                    "grant_type", "password",
                    "client_id", "tandem-demo-cli",
                    "username", username,
                    "password", "tandem",
                    "scope", "openid organization:" + firm))
            .path("access_token")
            .asText());
  }
}
