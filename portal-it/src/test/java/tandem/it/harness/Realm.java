package tandem.it.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

/** The realm under test, through Keycloak's administration: what an operator does by hand. */
public final class Realm {
  private static final String PASSWORD = "tandem";

  private Realm() {}

  /** A person made for one test. */
  public record Person(String id, String username) {
    /** Ends all sessions of theirs, as an administrator would. */
    public void logOut() {
      post("/users/" + id + "/logout", "");
    }

    public String email() {
      return username + "@probe.example";
    }

    public void delete() {
      Realm.delete("/users/" + id);
    }
  }

  /** Somebody of the company with one role, whose password is that of the demo. */
  public static Person company(String role) {
    Person person = person();
    JsonNode found = get("/roles/" + role);
    post("/users/" + person.id() + "/role-mappings/realm", "[" + found + "]");
    return person;
  }

  /** Somebody without a firm and without a role. */
  public static Person person() {
    String username = "probe-" + UUID.randomUUID();
    ObjectNode user =
        Json.object(
            "{'enabled': true, 'emailVerified': true, 'firstName': 'Probe',"
                + " 'attributes': {'locale': ['en']}, 'credentials': [{'type': 'password', 'temporary': false}]}");
    user.put("lastName", "Person " + Fresh.word());
    user.put("username", username).put("email", username + "@probe.example");
    ((ObjectNode) user.path("credentials").path(0)).put("value", PASSWORD);
    return new Person(created(post("/users", user.toString())), username);
  }

  public static void join(Person person, Firm firm) {
    post("/organizations/" + organization(firm) + "/members", "\"" + person.id() + "\"");
  }

  /** Somebody new of a firm with one role, whom Tandem has not seen yet. */
  public static Person member(Firm firm, String group) {
    Person person = person();
    join(firm, person, group);
    return person;
  }

  /** Makes somebody of a firm with one role. */
  public static void join(Firm firm, Person person, String group) {
    join(person, firm);
    String groups = "/organizations/" + organization(firm) + "/groups";
    for (JsonNode found : get(groups + "?max=100")) {
      if (found.path("name").asText().equals(group)) {
        put(groups + "/" + found.path("id").asText() + "/members/" + person.id(), "");
      }
    }
  }

  public static String organization(Firm firm) {
    return get("/organizations?search=" + firm.name().toLowerCase(java.util.Locale.ROOT))
        .path(0)
        .path("id")
        .asText();
  }

  /** The id that a create answered with. */
  public static String created(HttpResponse<String> answer) {
    String location = answer.headers().firstValue("Location").orElseThrow();
    return location.substring(location.lastIndexOf('/') + 1);
  }

  public static JsonNode get(String path) {
    HttpResponse<String> answer = Http.send(to(path).GET());
    return Json.read(checked(answer, path).body());
  }

  public static HttpResponse<String> post(String path, String body) {
    return checked(Http.send(to(path).POST(BodyPublishers.ofString(body))), path);
  }

  public static void put(String path, String body) {
    checked(Http.send(to(path).PUT(BodyPublishers.ofString(body))), path);
  }

  public static void delete(String path) {
    checked(Http.send(to(path).DELETE()), path);
  }

  /** A realm beside ours. */
  public static void createRealm(String representation) {
    checked(
        Http.send(toServer("").POST(BodyPublishers.ofString(representation))), "a second realm");
  }

  public static void deleteRealm(String name) {
    checked(Http.send(toServer("/" + name).DELETE()), name);
  }

  private static java.net.http.HttpRequest.Builder to(String path) {
    return toServer("/tandem" + path);
  }

  private static java.net.http.HttpRequest.Builder toServer(String path) {
    return Http.to(base() + "/admin/realms" + path)
        .header("Authorization", "Bearer " + token())
        .header("Content-Type", "application/json");
  }

  private static String token() {
    HttpResponse<String> answer =
        Http.send(
            Http.to(base() + "/realms/master/protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        Http.form(
                            Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                Portal.here().variable("TANDEM_KEYCLOAK_ADMIN_USER"),
                                "password",
                                Portal.here().variable("TANDEM_KEYCLOAK_ADMIN_PASSWORD"))))));
    return Json.read(checked(answer, "token").body()).path("access_token").asText();
  }

  private static HttpResponse<String> checked(HttpResponse<String> answer, String path) {
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer;
  }

  private static String base() {
    return Portal.here().issuer().replaceFirst("/realms/.*", "");
  }
}
