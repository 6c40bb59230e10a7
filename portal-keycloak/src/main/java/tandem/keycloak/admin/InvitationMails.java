package tandem.keycloak.admin;

import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import tandem.access.identity.IdentityProviderAway;
import tandem.access.identity.Invitee;

/** Keycloak's own invitations into an organisation: a mail with a link that works once. */
record InvitationMails(AdminApi api) {

  /**
   * The mail's template finds in the organisation who invites whom, because Keycloak takes neither
   * with the request; both are gone when the mail is sent.
   */
  void invite(String organization, Invitee invitee) {
    describe(organization, Map.of("invitee", invitee.email(), "inviter", invitee.inviter()));
    try {
      send(organization, invitee);
    } finally {
      forget(organization);
    }
  }

  /** Names that stay until the next invitation do less harm than a mail that is sent twice. */
  private void forget(String organization) {
    try {
      describe(organization, Map.of("invitee", "", "inviter", ""));
    } catch (IdentityProviderAway away) {
      System.getLogger(InvitationMails.class.getName())
          .log(System.Logger.Level.DEBUG, "An organisation keeps who invited last", away);
    }
  }

  private void send(String organization, Invitee invitee) {
    String[] names = invitee.name().split(" +", 2);
    api.submit(
        Organizations.path(organization) + "/members/invite-user",
        Map.of(
            "email",
            invitee.email(),
            "firstName",
            names[0],
            "lastName",
            names.length > 1 ? names[1] : ""),
        invitee.locale());
  }

  /** Sets attributes; an empty one goes. */
  private void describe(String organization, Map<String, String> told) {
    JsonObject known =
        api.object(Organizations.path(organization))
            .orElseThrow(() -> new IdentityProviderAway("The organisation is gone"));
    JsonObjectBuilder attributes =
        JSON.createObjectBuilder(
            known.containsKey("attributes")
                ? known.getJsonObject("attributes")
                : JsonObject.EMPTY_JSON_OBJECT);
    told.forEach((name, value) -> {
      attributes.remove(name);
      if (!value.isEmpty()) {
        attributes.add(name, JSON.createArrayBuilder().add(value));
      }
    });
    api.put(
        Organizations.path(organization),
        JSON.createObjectBuilder(known).add("attributes", attributes).build());
  }

  void withdraw(String organization, String email) {
    List<JsonObject> open =
        api.list(
            Organizations.path(organization)
                + "/invitations?max=100&email="
                + AdminApi.query(email));
    for (JsonObject invitation : open) {
      if (email.equalsIgnoreCase(invitation.getString("email", ""))) {
        api.delete(Organizations.path(organization) + "/invitations/" + invitation.getString("id"));
      }
    }
  }
}
