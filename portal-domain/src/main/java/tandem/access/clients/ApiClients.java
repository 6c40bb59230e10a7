package tandem.access.clients;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.access.identity.FirmAccounts;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.PartnerId;
import tandem.platform.Problems;
import tandem.platform.Refusal;
import tandem.platform.Slug;
import tandem.platform.UseCase;
import tandem.platform.Versions;

/**
 * A firm keeps its own machine clients. The identity provider learns of a change by way of the
 * outbox; until then a client is {@link ApiClientState#SETTING_UP}. A revoked or expired client is
 * refused at our door within ten seconds. Refusals: {@code not_found}, {@code role_required},
 * {@code validation_failed}, {@code version_mismatch}, {@code too_many_clients} (twenty a firm),
 * {@code client_closed}, {@code too_many_keys} (two a client), {@code last_key}, {@code key_taken}.
 */
@UseCase
@ApplicationScoped
public class ApiClients {
  static final int MOST = 20;
  private static final int MOST_KEYS = 2;
  private static final int LONGEST_SLUG = 24;

  @Inject ClientBook book;
  @Inject ClientKeys keys;
  @Inject ClientPolicy policy;
  @Inject FirmAccounts firms;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  /**
   * @param secret told this once, never again; empty for clients with keys of their own
   */
  public record Made(ApiClientId id, String kid, Optional<String> secret) {
    @Override
    public String toString() {
      return "Made[" + id + "]";
    }
  }

  public List<ApiClient> list(Actor actor, PartnerId firm) {
    policy.mayKeep(actor, firm);
    return book.of(firm);
  }

  public ApiClient find(Actor actor, PartnerId firm, ApiClientId id) {
    policy.mayKeep(actor, firm);
    return book.get(firm, id);
  }

  /** Refuses whoever may not make clients, before they have typed anything. */
  public void mayMake(Actor actor, PartnerId firm) {
    policy.mayAdd(actor, firm);
  }

  public Made create(Actor actor, PartnerId firm, CreateClient order) {
    policy.mayAdd(actor, firm);
    order.check(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    if (book.usable(firm) >= MOST) {
      throw new Refusal.Conflict("too_many_clients", "At most " + MOST + " clients");
    }
    String code = firms.find(firm).orElseThrow(() -> new Refusal.NotFound(PartnerId.PREFIX)).code();
    ApiClientId id = new ApiClientId(ids.next());
    String clientId = clientId(code, String.valueOf(order.name()), id.value());
    book.add(actor, firm, id, clientId, order, order.end());
    Made made =
        switch (order.method()) {
          case SECRET -> withSecret(firm, id);
          case KEY ->
              new Made(
                  id,
                  keys.add(firm, id, PublicKey.of(String.valueOf(order.jwk()))),
                  Optional.empty());
          case KEY_URL -> new Made(id, "", Optional.empty());
          case null -> throw new IllegalStateException("checked above");
        };
    publish(actor, firm, id, clientId, ApiClientChanged.Kind.CREATED, made.kid());
    return made;
  }

  /**
   * A second secret, or a second public key, beside the first: both work until one is removed.
   *
   * @param jwk needed for clients with keys, and for these only
   */
  public Made addKey(
      Actor actor, PartnerId firm, ApiClientId id, long version, Optional<String> jwk) {
    policy.mayAdd(actor, firm);
    ApiClient client = open(firm, id, version);
    if (client.method() == ClientMethod.KEY_URL) {
      throw new Refusal.Conflict("key_url_only", "This client publishes its keys itself");
    }
    refuseUnfit(client.method(), jwk.orElse(null));
    if (client.keys().size() >= MOST_KEYS) {
      throw new Refusal.Conflict("too_many_keys", "At most two at a time");
    }
    Made made =
        client.method() == ClientMethod.SECRET
            ? withSecret(firm, id)
            : new Made(id, keys.add(firm, id, PublicKey.of(jwk.orElseThrow())), Optional.empty());
    book.touch(id);
    publish(actor, firm, id, client.clientId(), ApiClientChanged.Kind.KEY_ADDED, made.kid());
    return made;
  }

  public void removeKey(Actor actor, PartnerId firm, ApiClientId id, long version, String kid) {
    policy.mayKeep(actor, firm);
    ApiClient client = open(firm, id, version);
    if (client.keys().stream().noneMatch(key -> key.kid().equals(kid))) {
      throw new Refusal.NotFound("key");
    }
    if (client.keys().size() == 1) {
      throw new Refusal.Conflict("last_key", "Revoke the client, or add another key first");
    }
    keys.remove(id, kid);
    book.touch(id);
    publish(actor, firm, id, client.clientId(), ApiClientChanged.Kind.KEY_REMOVED, kid);
  }

  /** For ever. Doing it twice changes nothing. */
  public void revoke(Actor actor, PartnerId firm, ApiClientId id, long version) {
    policy.mayKeep(actor, firm);
    book.lock(id);
    ApiClient client = book.get(firm, id);
    Versions.check(version, client.version());
    if (client.state() != ApiClientState.REVOKED) {
      book.revoke(id);
      publish(actor, firm, id, client.clientId(), ApiClientChanged.Kind.REVOKED, "");
    }
  }

  /** Says in an access review that the client is still needed, with these scopes. */
  public void confirm(Actor actor, PartnerId firm, ApiClientId id, long version) {
    policy.mayKeep(actor, firm);
    ApiClient client = open(firm, id, version);
    book.confirm(id, actor.name());
    publish(actor, firm, id, client.clientId(), ApiClientChanged.Kind.CONFIRMED, "");
  }

  private Made withSecret(PartnerId firm, ApiClientId id) {
    NewSecret secret = NewSecret.make();
    return new Made(id, keys.add(firm, id, secret), Optional.of(secret.plain()));
  }

  private ApiClient open(PartnerId firm, ApiClientId id, long version) {
    book.lock(id);
    ApiClient client = book.get(firm, id);
    Versions.check(version, client.version());
    if (!client.usable()) {
      throw new Refusal.Conflict("client_closed", "It is " + client.state());
    }
    return client;
  }

  private static void refuseUnfit(ClientMethod method, @Nullable String jwk) {
    Problems problems = new Problems();
    if (method == ClientMethod.KEY) {
      PublicKey.check(problems, "jwk", jwk);
    } else if (jwk != null) {
      problems.add("jwk", "not_wanted", "this client has secrets");
    }
    problems.refuse();
  }

  private void publish(
      Actor actor,
      PartnerId firm,
      ApiClientId id,
      String clientId,
      ApiClientChanged.Kind kind,
      String kid) {
    events.publish(actor, new ApiClientChanged(id, firm, clientId, kind, kid, clock.instant()));
  }

  /** Starts with the firm, ends at random: nobody learns which names others have. */
  private static String clientId(String code, String name, UUID id) {
    String slug = Slug.of(name);
    String short1 = slug.substring(0, Math.min(LONGEST_SLUG, slug.length()));
    String end = id.toString().substring(26).toLowerCase(Locale.ROOT);
    return (code + "-" + short1 + "-" + end).replaceAll("-{2,}", "-");
  }
}
