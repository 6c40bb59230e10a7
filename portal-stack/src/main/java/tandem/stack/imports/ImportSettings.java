package tandem.stack.imports;

import java.util.Map;

/**
 * Where the API is and who brings the data; from the environment, with the demo's values where
 * nothing is set.
 */
record ImportSettings(String api, String issuer, String client, String secret) {
  static ImportSettings from(Map<String, String> environment, int portal, int keycloak) {
    return new ImportSettings(
        value(environment, "TANDEM_PORTAL_URL", "http://localhost:" + portal) + "/api/v1",
        value(environment, "TANDEM_OIDC_ISSUER", "http://localhost:" + keycloak + "/realms/tandem"),
        value(environment, "TANDEM_IMPORT_CLIENT", "tandem-import"),
        value(environment, "TANDEM_IMPORT_SECRET", "tandem-import-secret"));
  }

  private static String value(Map<String, String> environment, String name, String usual) {
    String value = environment.getOrDefault(name, "").strip();
    return value.isEmpty() ? usual : value.replaceAll("/+$", "");
  }
}
