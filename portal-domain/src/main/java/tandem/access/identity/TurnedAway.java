package tandem.access.identity;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.PersonId;

/**
 * An attempt that the identity provider refused by itself: a wrong password, a link of an
 * invitation that is used, withdrawn or too old, a client with a wrong secret.
 *
 * @param id the provider's own, by which it is noted once
 * @param attempt what was tried, in the provider's words: {@code REGISTER_ERROR}
 * @param code why it was refused: {@code expired_code}
 * @param account whose account was tried; that it was they is not proven
 * @param client that was asked for or tried itself; may be empty
 * @param address where it came from; may be empty
 */
public record TurnedAway(
    String id,
    String attempt,
    String code,
    Optional<PersonId> account,
    String client,
    String address,
    Instant at) {}
