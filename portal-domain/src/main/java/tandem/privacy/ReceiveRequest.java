package tandem.privacy;

import java.time.LocalDate;
import java.util.Optional;
import tandem.platform.PersonId;

/**
 * A request as it came in, by letter, mail or word.
 *
 * @param person somebody with an account; either this or the address
 * @param email mail address of a contact on leads
 * @param received the day it arrived; its term begins then
 */
public record ReceiveRequest(
    RequestKind kind,
    PrivacyLaw law,
    Optional<PersonId> person,
    Optional<String> email,
    Optional<String> note,
    Optional<LocalDate> received) {}
