package tandem.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Await;
import tandem.it.harness.Portal;
import tandem.it.harness.Realm;

/**
 * People look after their own sign-in at Keycloak's account console, one click from their account
 * page: password, passkeys, and where else they are signed in (ASVS 6.2.2, 6.2.3, 7.5.1, 7.5.2).
 */
class AccountConsoleIT {
  private static final String PASSWORD = "tandem";
  private static final String ANOTHER = "another-long-password";

  private Realm.Person somebody;

  @BeforeEach
  void somebody() {
    somebody = Realm.company("auditor");
  }

  @AfterEach
  void nobody() {
    somebody.delete();
  }

  @Test
  void they_see_where_they_are_signed_in_and_end_it_there() {
    try (Visitor phone = signedIn();
        Visitor desk = signedIn()) {
      openConsole(desk, "device-activity");
      desk.find("[data-testid^='row-']").nth(1).waitFor();
      assertThat(desk.find("[data-testid^='row-']").count()).isEqualTo(2);

      desk.find("[data-testid='row-1']")
          .getByRole(AriaRole.BUTTON)
          .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Sign out"))
          .click();
      desk.page()
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirm"))
          .click();

      Await.until(
          "the other browser to be out",
          () -> phone.fetch("/audit").headers().getOrDefault("location", ""),
          location -> location.startsWith(Portal.here().issuer()));
      assertThat(desk.fetch("/audit").status()).as("this one stays").isEqualTo(200);
    }
  }

  @Test
  void a_new_password_needs_the_old_one() {
    try (Visitor desk = signedIn()) {
      openConsole(desk, "signing-in");
      desk.find("[data-testid='password/credential-list'] [data-testrole='update']").click();
      desk.find("#password").waitFor();
      desk.find("#password").fill("not the old one");
      desk.follow("#kc-login");
      assertThat(desk.find("#password-new").count()).isZero();

      desk.find("#password").fill(PASSWORD);
      desk.follow("#kc-login");
      desk.find("#password-new").fill(ANOTHER);
      desk.find("#password-confirm").fill(ANOTHER);
      desk.find("[type=submit]").first().click();
      desk.find("[data-testid='password/credential-list']").waitFor();
    }
    try (Visitor later = Visitor.stranger()) {
      later.open("/audit");
      later.knock(somebody.username(), PASSWORD);
      assertThat(later.page().url()).startsWith(Portal.here().issuer());
      later.find("#password").fill(ANOTHER);
      later.follow("#kc-login");
      later.page().waitForURL(url -> url.startsWith(Portal.here().portal()));
    }
  }

  @Test
  void a_passkey_is_set_up_and_opens_the_door_alone() {
    try (Visitor desk = Visitor.stranger()) {
      authenticator(desk.page());
      desk.page().onDialog(Dialog::accept); // Keycloak asks how to call the key
      desk.open("/audit");
      desk.knock(somebody.username(), PASSWORD);
      desk.page().waitForURL(url -> url.startsWith(Portal.here().portal()));
      openConsole(desk, "signing-in");
      desk.find("[data-testid='webauthn-passwordless/create']").click();
      desk.find("#password").waitFor();
      desk.find("#password").fill(PASSWORD);
      desk.follow("#kc-login");
      desk.find("#registerWebAuthn").click();
      desk.find("[data-testid='webauthn-passwordless/credential-list'] [data-testrole='remove']")
          .waitFor();

      desk.visit("/account");
      desk.find("details.menu summary").last().click();
      desk.follow("form[action='/logout'] button");
      desk.open("/audit");
      theKeyOpens(desk);
      assertThat(desk.place()).isEqualTo("/audit");
    }
  }

  /**
   * Keycloak's page offers the key by itself, and this one always agrees; on a busy machine
   * Chromium may answer before the page listens, then people press the button.
   */
  private static void theKeyOpens(Visitor desk) {
    try {
      desk.page().waitForURL(url -> url.startsWith(Portal.here().portal()));
    } catch (TimeoutError notByItself) {
      desk.find("#authenticateWebAuthnButton").click();
      desk.page().waitForURL(url -> url.startsWith(Portal.here().portal()));
    }
  }

  private Visitor signedIn() {
    Visitor visitor = Visitor.stranger();
    visitor.open("/audit");
    visitor.signIn(somebody.username());
    return visitor;
  }

  private static void openConsole(Visitor visitor, String page) {
    visitor.visit("/account");
    visitor.find("a[href^='" + Portal.here().issuer() + "/account']").click();
    visitor.find("[data-testid='page-heading']").waitFor();
    visitor.page().navigate(Portal.here().issuer() + "/account/account-security/" + page);
    visitor.find("[data-testid='page-heading']").waitFor();
  }

  /** A key in the machine itself, as phones have, that always finds its owner present. */
  private static void authenticator(Page page) {
    CDPSession chromium = page.context().newCDPSession(page);
    chromium.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject order = new JsonObject();
    order.add("options", options);
    chromium.send("WebAuthn.addVirtualAuthenticator", order);
  }
}
