package tandem.privacy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tandem.platform.PersonId;

/**
 * A request as administrators and auditors read it.
 *
 * @param person who asked, if they have an account; empty after an erasure
 * @param email who asked, if they are a contact; empty after an erasure
 * @param name of the person, as far as it is still known
 * @param erased after an erasure: what was replaced, emptied or deleted, and in how many rows
 */
public record SubjectRequestView(
    SubjectRequestId id,
    long version,
    RequestKind kind,
    PrivacyLaw law,
    RequestState state,
    Optional<PersonId> person,
    Optional<String> email,
    Optional<String> name,
    Optional<String> note,
    Instant receivedAt,
    Instant dueAt,
    PersonId recordedBy,
    Optional<String> recordedByName,
    Optional<PersonId> closedBy,
    Optional<String> closedByName,
    Optional<Instant> closedAt,
    Optional<String> answer,
    Optional<String> pseudonym,
    Map<String, Long> erased) {
  public SubjectRequestView {
    erased = Map.copyOf(erased);
  }
}
