package tandem.integrations.feed;

import jakarta.json.JsonObject;
import tandem.access.Actor;

/**
 * How one kind of object looks from outside: what its GET answers. The application that has the
 * documents brings one {@code @ApplicationScoped} bean for each kind; where there is none at all,
 * no events are made ready.
 */
public interface ObjectView {
  /** Of the ids it knows, for example {@code lead}. */
  String prefix();

  /** Without which a system may not read the object: events of types that need another have ids. */
  String scope();

  /** As {@code eyes} see it. Refuses {@code not_found}. */
  JsonObject of(Actor eyes, String objectId);
}
