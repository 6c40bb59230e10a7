package tandem.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.it.browser.Visitor.Way;
import tandem.it.harness.Api;
import tandem.it.harness.Await;
import tandem.it.harness.Firm;
import tandem.it.harness.Mailbox;
import tandem.it.harness.Portal;
import tandem.it.harness.Realm;

/**
 * The whole way of a colleague: an owner invites, a mail comes, its link makes an account, and the
 * portal knows which roles were given. A link that is used, too old, withdrawn or another's makes
 * nothing and says so.
 */
class InvitationIT {
  private static final Duration COUNTED_TOGETHER = Duration.ofMinutes(2);
  private static final Api AUDITOR = Api.person("auditor");
  private static final String PASSWORD = "long-enough-for-anna";

  private final String address = "anna-" + UUID.randomUUID() + "@nord.example";

  @AfterEach
  void nobody() {
    Realm.get("/users?email=" + address)
        .forEach(user -> Realm.delete("/users/" + user.path("id").asText()));
  }

  @ParameterizedTest
  @CsvSource({
    "en, 1280, Ирина Соколова invites you to work with Nord Systems, 3 days, What you can do",
    "ru, 390, Ирина Соколова приглашает вас в команду «Nord Systems», 3 дня, Что вам можно"
  })
  void from_the_owners_click_to_the_first_page(
      String language, int width, String words, String goodFor, String rights) {
    String invitation = invite(language);
    Mailbox.Mail mail = Mailbox.at(address).await("Nord Systems");
    assertThat(mail.text()).contains(words, goodFor, "Anna Nova").doesNotContain("&amp;", "<");
    assertThat(mail.html()).contains(words, goodFor, "lang=\"" + language + "\"");

    try (Visitor anna = Visitor.stranger(new Way(width, language, true))) {
      register(anna, mail.link());

      anna.visit("/account/rights");
      assertThat(anna.find("h1").innerText()).contains(rights);
      assertThat(anna.fetch("/earnings").status()).as("finance was given").isEqualTo(200);
      assertThat(anna.fetch("/team").status()).as("ownership was not").isEqualTo(403);
    }
    assertThat(Mailbox.at(address).all()).as("one mail is enough").hasSize(1);
    assertThat(AUDITOR.get("/audit-records?object_id=" + invitation).body())
        .contains("invitation.created", "invitation.accepted");
    againIsTold(mail.link(), language);
  }

  private static void againIsTold(String link, String language) {
    try (Visitor late = Visitor.stranger(new Way(Visitor.PHONE, language, true))) {
      late.open(link);
      assertThat(late.text())
          .contains(
              language.equals("en")
                  ? "This invitation is used"
                  : "Это приглашение уже использовано");
      assertThat(late.find("#kc-register-form").count()).isZero();
    }
  }

  @Test
  void a_withdrawn_invitation_lets_nobody_in() {
    String invitation = invite("en");
    String link = Mailbox.at(address).await("Nord Systems").link();
    Api owner = Api.person("nord-owner");
    String path = owner.get("/me").at("/organization/id");
    String here = "/partners/" + path + "/invitations/" + invitation;
    Await.until("it to be sent", () -> owner.get(here).at("/state"), "sent"::equals);
    assertThat(owner.ifMatch(owner.get(here)).send("DELETE", here, "").status()).isEqualTo(204);

    String open =
        "/organizations/" + Realm.organization(Firm.NORD) + "/invitations?email=" + address;
    Await.until("Keycloak to know", () -> Realm.get(open).size(), size -> size == 0);
    assertThat(opened(link)).contains("This invitation is used, withdrawn or too old");
    assertThat(Realm.get("/users?email=" + address)).isEmpty();
    assertThat(AUDITOR.get("/audit-records?object_id=" + invitation).body())
        .contains("invitation.revoked")
        .doesNotContain("invitation.accepted");
  }

  @Test
  void an_expired_invitation_lets_nobody_in() {
    Realm.put("", "{\"actionTokenGeneratedByAdminLifespan\": 1}");
    try {
      invite("en");
      String link = Mailbox.at(address).await("Nord Systems").link();
      Await.until(
          "the link to be too old",
          Duration.ofSeconds(30),
          () -> opened(link),
          text -> text.contains("This link is used or too old"));
    } finally {
      Realm.put("", "{\"actionTokenGeneratedByAdminLifespan\": 259200}");
    }
  }

  @Test
  void the_link_is_good_for_its_address_only() {
    String invitation = invite("en");
    String link = Mailbox.at(address).await("Nord Systems").link();
    try (Visitor other = Visitor.stranger()) {
      other.open(link);
      fill(other, "other-" + address, "other-" + UUID.randomUUID());
      other.follow("#kc-register-form [type=submit]");

      assertThat(other.text()).contains("The invitation is for another address.");
    }
    assertThat(Realm.get("/users?email=other-" + address)).isEmpty();
    assertThat(AUDITOR.get("/audit-records?object_id=" + invitation).body())
        .doesNotContain("invitation.accepted");
  }

  /** Keycloak refuses these by itself; the trail hears of it within a minute. */
  @Test
  void what_keycloak_refused_stands_in_the_audit_trail() {
    // like refusals are counted together, from the first of them
    Instant begin = Instant.now().minus(COUNTED_TOGETHER);
    invite("en");
    String link = Mailbox.at(address).await("Nord Systems").link();
    try (Visitor other = Visitor.stranger()) {
      other.open(link);
      fill(other, "other-" + address, "other-" + UUID.randomUUID());
      other.follow("#kc-register-form [type=submit]");
    }
    assertThat(opened(link.replaceFirst("token=[^&]{20}", "token=x"))).isNotEmpty();

    for (String attempt : List.of("register_error", "execute_action_token_error")) {
      Await.until(
          attempt + " in the trail",
          Duration.ofMinutes(3),
          () ->
              AUDITOR.get("/audit-records?action=access.refused&limit=100&at[gte]=" + begin).body(),
          trail -> trail.contains(attempt) && trail.contains("actor_address"));
    }
  }

  @Test
  void somebody_else_who_is_signed_in_does_not_become_the_invited() {
    String invitation = invite("en");
    String link = Mailbox.at(address).await("Nord Systems").link();
    Realm.Person stranger = Realm.member(Firm.SUED, "seller");
    try (Visitor other = Visitor.stranger()) {
      other.open("/deals");
      other.signIn(stranger.username());
      other.open(link);
      assertThat(other.find("#email").inputValue()).isEqualTo(address);
      fill(other, stranger.email(), stranger.username());
      other.follow("#kc-register-form [type=submit]");
      assertThat(other.text()).contains("The invitation is for another address.");

      other.visit("/account");
      assertThat(other.find("main").innerText()).contains("Südwerk Handel");
    } finally {
      stranger.delete();
    }
    assertThat(AUDITOR.get("/audit-records?object_id=" + invitation).body())
        .doesNotContain("invitation.accepted");
  }

  /** By the owner, on the page; answers the invitation's id. */
  private String invite(String language) {
    try (Visitor owner = Visitor.of("nord-owner")) {
      owner.visit("/team/invitations/new");
      owner.field("name").fill("Anna Nova");
      owner.field("email").fill(address);
      owner.field("locale").selectOption(language);
      owner.field("role.partner_finance").check();
      owner.follow("main form button.primary");
      assertThat(owner.place()).isEqualTo("/team");
      assertThat(owner.text()).contains(address);
    }
    Api owner = Api.person("nord-owner");
    return owner
        .get("/partners/" + owner.get("/me").at("/organization/id") + "/invitations")
        .data()
        .stream()
        .filter(invitation -> invitation.path("email").asText().equals(address))
        .findFirst()
        .orElseThrow()
        .path("id")
        .asText();
  }

  private void register(Visitor anna, String link) {
    anna.open(link);
    assertThat(anna.find("h1").innerText()).contains("Nord Systems");
    fill(anna, address, "anna-" + UUID.randomUUID());
    anna.follow("#kc-register-form [type=submit]");
    anna.page().waitForURL(url -> url.startsWith(Portal.here().portal()));
    assertThat(anna.find(".who b").first().textContent()).isEqualTo("Anna Nova");
  }

  private static void fill(Visitor visitor, String address, String username) {
    visitor.find("#username").fill(username);
    visitor.find("#password").fill(PASSWORD);
    visitor.find("#password-confirm").fill(PASSWORD);
    visitor.find("#email").fill(address);
    visitor.find("#firstName").fill("Anna");
    visitor.find("#lastName").fill("Nova");
  }

  private static String opened(String link) {
    try (Visitor visitor = Visitor.stranger()) {
      visitor.open(link);
      return visitor.text();
    }
  }
}
