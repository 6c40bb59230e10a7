package tandem.it.api;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tandem.it.harness.Api;
import tandem.it.harness.Await;
import tandem.it.harness.Firm;
import tandem.it.harness.Fresh;
import tandem.it.harness.Json;
import tandem.platform.PublicId;

/**
 * People, invitations and machine clients of Nord that a test may change: never those that the
 * tests themselves come as. Few, because a firm may have few.
 */
final class Spares {
  static final Api OWNER = Api.person("nord-owner");
  static final String NORD = "/partners/" + PublicId.format("org", Firm.NORD.partner());

  private static final Map<String, String> made = new ConcurrentHashMap<>();

  private Spares() {}

  static Map<String, String> of(Operation operation) {
    Map<String, String> ids = new HashMap<>();
    if (operation.parameters().contains("api_client_id")) {
      ids.put("api_client_id", made.computeIfAbsent(operation.operationId(), it -> client()));
    }
    if (operation.parameters().contains("invitation_id")) {
      ids.put(
          "invitation_id",
          made.compute(
              operation.operationId(), (it, known) -> isOpen(known) ? known : invitation()));
    }
    if (operation.operationId().equals("takeLeadImport")) {
      ids.put(
          "lead_import_id",
          made.compute("takeLeadImport", (it, known) -> isTried(known) ? known : leadImport()));
    }
    if (operation.operationId().equals("deleteWebhookEndpoint")) {
      ids.put(
          "webhook_endpoint_id",
          made.compute("deleteWebhookEndpoint", (it, known) -> isThere(known) ? known : newHook()));
    }
    if (operation.operationId().equals("disableMember")) {
      ids.put("member_id", OWNER.get("/me").id());
    }
    return ids;
  }

  private static boolean isOpen(@org.jspecify.annotations.Nullable String invitation) {
    return invitation != null
        && OWNER.get(NORD + "/invitations/" + invitation).at("/state").matches("preparing|sent");
  }

  private static boolean isTried(@org.jspecify.annotations.Nullable String file) {
    return file != null && OWNER.get("/lead-imports/" + file).at("/status").equals("checked");
  }

  private static boolean isThere(@org.jspecify.annotations.Nullable String hook) {
    return hook != null && OWNER.get("/webhook-endpoints/" + hook).status() == 200;
  }

  private static String newHook() {
    return Belongings.newHook(OWNER).id();
  }

  private static String leadImport() {
    String id = Belongings.newLeadImport(OWNER).id();
    return Await.until("a file that was tried", () -> id, Spares::isTried);
  }

  private static String client() {
    return OWNER
        .post(
            NORD + "/api-clients",
            Json.object(
                "{'name': 'Spare', 'method': 'secret', 'scopes': ['leads:read'], 'expires_on': '%s'}"
                    .formatted(Fresh.soon())))
        .id();
  }

  private static String invitation() {
    return OWNER
        .post(
            NORD + "/invitations",
            Json.object(
                "{'email': '%s@nord.example', 'name': 'Spare', 'roles': ['partner_seller']}"
                    .formatted(Fresh.word().toLowerCase(Locale.ROOT))))
        .id();
  }
}
