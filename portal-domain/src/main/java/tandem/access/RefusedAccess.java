package tandem.access;

import java.util.Optional;
import java.util.UUID;
import tandem.platform.PartnerId;

/**
 * An attempt that an edge refused before any use case ran: a token that does not hold, a role or
 * scope that is missing, an object of another firm.
 *
 * @param subject who tried, only if the identity provider vouched for them; a claim of an unproven
 *     token is nobody
 * @param firm whose they are, as far as proven
 * @param client the client that acted, only if proven; empty text otherwise
 * @param operation what was tried, as a template without ids: {@code GET /leads/{id}}
 * @param code stable code of the refusal (api-and-security A.5)
 */
public record RefusedAccess(
    Optional<UUID> subject,
    Optional<PartnerId> firm,
    String client,
    String operation,
    String code) {
  private static final int LONGEST = 255;

  public RefusedAccess {
    client = plain(client);
    operation = plain(operation);
    code = plain(code);
  }

  /** A stranger at the door: nothing about them is proven. */
  public static RefusedAccess ofStranger(String operation, String code) {
    return new RefusedAccess(Optional.empty(), Optional.empty(), "", operation, code);
  }

  public static RefusedAccess of(Actor actor, String operation, String code) {
    return new RefusedAccess(
        Optional.of(actor.person().value()), actor.partner(), actor.client(), operation, code);
  }

  private static String plain(String text) {
    String clean = text.replaceAll("\\p{Cntrl}", " ").strip();
    return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
  }
}
