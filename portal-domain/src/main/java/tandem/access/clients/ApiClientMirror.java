package tandem.access.clients;

import static tandem.platform.JsonMaker.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import tandem.access.identity.ClientAccount;
import tandem.access.identity.FirmAccount;
import tandem.access.identity.FirmAccounts;
import tandem.access.identity.IdentityProvider;
import tandem.platform.outbox.Subscriber;

/** Makes the identity provider equal to what is kept here; secrets are forgotten on the way. */
@ApplicationScoped
class ApiClientMirror implements Subscriber<ApiClientChanged> {
  @Inject ClientBook book;
  @Inject ClientKeys keys;
  @Inject FirmAccounts firms;
  @Inject IdentityProvider provider;

  @Override
  public String name() {
    return "access.api_client";
  }

  @Override
  public Class<ApiClientChanged> event() {
    return ApiClientChanged.class;
  }

  @Override
  public void on(UUID eventId, ApiClientChanged event) {
    if (event.kind() == ApiClientChanged.Kind.CONFIRMED) {
      return;
    }
    book.lock(event.apiClient());
    book.find(event.apiClient()).ifPresent(this::mirror);
  }

  private void mirror(ApiClient client) {
    FirmAccount firm = firms.get(client.firm());
    provider.organization(firm);
    provider.client(
        firm,
        new ClientAccount(
            client.clientId(),
            client.name(),
            client.scopes(),
            client.usable(),
            client.expires(),
            credentials(client)));
    keys.delivered(client.id());
    book.ready(client.id());
  }

  private ClientAccount.Credentials credentials(ApiClient client) {
    List<StoredKey> stored = keys.of(client.id());
    return switch (client.method()) {
      case SECRET ->
          new ClientAccount.Secrets(
              stored.stream()
                  .map(key ->
                      new ClientAccount.Secret(
                          HexFormat.of().formatHex(key.digest().orElseThrow()),
                          keys.plain(client.id(), key)))
                  .toList());
      case KEY -> new ClientAccount.KeySet(keySet(stored));
      case KEY_URL -> new ClientAccount.KeySetAddress(client.keyUrl().orElseThrow());
    };
  }

  private static String keySet(List<StoredKey> stored) {
    JsonArrayBuilder set = JSON.createArrayBuilder();
    for (StoredKey key : stored) {
      try (JsonReader reader = JSON.createReader(new StringReader(key.jwk().orElseThrow()))) {
        set.add(reader.readObject());
      }
    }
    return JSON.createObjectBuilder().add("keys", set).build().toString();
  }
}
