package tandem.conversations;

import java.util.Optional;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/** Somebody to be told: language and address as the identity provider gave them. */
record Reader(
    PersonId person,
    Optional<PartnerId> partner,
    String name,
    Optional<String> email,
    String locale) {}
