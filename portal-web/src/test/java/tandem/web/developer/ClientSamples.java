package tandem.web.developer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tandem.access.clients.ApiClient;
import tandem.access.clients.ApiClientId;
import tandem.access.clients.ApiClientState;
import tandem.access.clients.ClientMethod;
import tandem.platform.PartnerId;
import tandem.web.platform.FieldError;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.SamplePages;

/** Machine clients of each kind. */
public final class ClientSamples {
  private ClientSamples() {}

  public static Object list(Page page) {
    return new ClientListModel(
        DeveloperTabs.CLIENTS.tabs(page),
        List.of(
            ClientParts.row(page, client(ClientMethod.SECRET, ApiClientState.SETTING_UP)),
            ClientParts.row(page, client(ClientMethod.KEY, ApiClientState.ACTIVE)),
            ClientParts.row(page, client(ClientMethod.KEY_URL, ApiClientState.EXPIRED)),
            ClientParts.row(page, client(ClientMethod.SECRET, ApiClientState.REVOKED))));
  }

  public static Object empty(Page page) {
    return new ClientListModel(DeveloperTabs.CLIENTS.tabs(page), List.of());
  }

  public static Object form(Page page) {
    return new ClientFormModel(
        new Form(
            java.util.Map.of("method", List.of("KEY")),
            List.of(
                new FieldError("scopes", page.t("problem.required")),
                new FieldError("jwk", page.t("problem.jwk_private")))),
        ClientParts.methods(page),
        ClientParts.scopes(page));
  }

  public static Object made(Page page) {
    return model(page, ClientMethod.SECRET, ApiClientState.SETTING_UP, "tdm_abcdefghijklmnop");
  }

  public static Object withKeys(Page page) {
    return model(page, ClientMethod.KEY, ApiClientState.ACTIVE, "");
  }

  public static Object revoked(Page page) {
    return model(page, ClientMethod.KEY_URL, ApiClientState.REVOKED, "");
  }

  private static ClientModel model(
      Page page, ClientMethod method, ApiClientState state, String secret) {
    Commands commands =
        new Commands("https://login.example/realms/tandem", "https://portal.example");
    return ClientParts.client(page, client(method, state), secret, commands, Form.blank());
  }

  private static ApiClient client(ClientMethod method, ApiClientState state) {
    return new ApiClient(
        new ApiClientId(new UUID(0, 7)),
        new PartnerId(new UUID(0, 1)),
        "nord-erp-695f444e4e",
        "ERP",
        method,
        method == ClientMethod.KEY_URL
            ? Optional.of("https://nord.example/keys.json")
            : Optional.empty(),
        Set.of("leads:read", "leads:write"),
        state,
        "Ирина Соколова",
        SamplePages.NOW,
        SamplePages.NOW.plus(Duration.ofDays(365)),
        state == ApiClientState.ACTIVE ? Optional.of(SamplePages.NOW) : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(
            new ApiClient.Key("s-2", "…5v_I", SamplePages.NOW, false),
            new ApiClient.Key("s-1", "…F30Y", SamplePages.NOW, true)),
        2);
  }
}
