package tandem.web.developer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.access.clients.ApiClient;
import tandem.access.clients.ApiClientState;
import tandem.access.clients.ClientMethod;
import tandem.access.clients.ClientScopes;
import tandem.web.platform.Badge;
import tandem.web.platform.Choice;
import tandem.web.platform.Fact;
import tandem.web.platform.Form;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;

/** Machine clients as the pages show them. */
public final class ClientParts {
  private static final int MOST_KEYS = 2;

  private ClientParts() {}

  static ClientListModel.Row row(Page page, ApiClient client) {
    return new ClientListModel.Row(
        "/developer/" + client.id().text(),
        client.name(),
        client.clientId(),
        page.t("developer.until", page.format().date(client.expires())),
        state(page, client.state()),
        used(page, client));
  }

  static ClientModel client(
      Page page, ApiClient client, String secret, Commands commands, Form form) {
    return new ClientModel(
        client.id().text(),
        client.name(),
        state(page, client.state()),
        client.method().name(),
        facts(page, client),
        client.keys().stream().map(key -> key(page, key)).toList(),
        client.usable(),
        client.usable() && client.keys().size() < MOST_KEYS,
        client.version(),
        secret,
        commands.of(client, secret),
        form);
  }

  static List<Choice> methods(Page page) {
    return Stream.of(ClientMethod.values())
        .map(method ->
            new Choice(
                method.name(),
                page.t("developer.method." + method),
                page.t("developer.method_hint." + method)))
        .toList();
  }

  static List<Choice> scopes(Page page) {
    return ClientScopes.FOR_FIRMS.stream()
        .map(scope -> new Choice("scope." + scope, scopeWords(page, scope)))
        .toList();
  }

  static Badge state(Page page, ApiClientState state) {
    String word = page.t("developer.state." + state);
    return switch (state) {
      case SETTING_UP -> Badge.outlined(word, "hourglass", Hue.BLUE);
      case ACTIVE -> Badge.of(word, "check", Hue.GREEN);
      case EXPIRED -> Badge.of(word, "clock", Hue.AMBER);
      case REVOKED -> Badge.outlined(word, "ban", Hue.GREY);
    };
  }

  private static List<Fact> facts(Page page, ApiClient client) {
    return Fact.list()
        .add(page.t("developer.client_id"), client.clientId())
        .add(page.t("developer.method"), page.t("developer.method." + client.method()))
        .add(page.t("developer.key_url"), client.keyUrl().orElse(""))
        .add(
            page.t("developer.scopes"),
            ClientScopes.FOR_FIRMS.stream()
                .filter(client.scopes()::contains)
                .map(scope -> scopeWords(page, scope))
                .collect(Collectors.joining(", ")))
        .add(page.t("developer.expires_on"), page.format().exact(client.expires()))
        .add(page.t("developer.last_used"), used(page, client))
        .add(page.t("developer.made_by"), client.author(), page.format().moment(client.createdAt()))
        .facts();
  }

  private static ClientModel.Key key(Page page, ApiClient.Key key) {
    String made = page.t("developer.key_made", page.format().moment(key.createdAt()));
    return new ClientModel.Key(
        key.kid(),
        key.hint(),
        key.delivered() ? made : made + " · " + page.t("developer.key_on_its_way"));
  }

  private static String used(Page page, ApiClient client) {
    return Optional.of(client)
        .flatMap(ApiClient::lastUsed)
        .map(at -> page.format().moment(at))
        .orElse(page.t("developer.never_used"));
  }

  private static String scopeWords(Page page, String scope) {
    return page.t("developer.scope." + scope.replace(':', '.'));
  }
}
