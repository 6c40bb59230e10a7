package tandem.privacy;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.platform.PersonId;
import tandem.platform.PersonalData;

/**
 * Somebody asks what is held on them, or wants it corrected, restricted or erased. The term runs
 * from the day it arrived. Whoever closes it says how; an erasure takes the person out of the
 * request, too.
 */
@Entity
@Table(name = "data_subject_request")
@CheckReturnValue
@SuppressWarnings("UnusedVariable") // lists are read by SQL
class SubjectRequest {
  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "id"))
  private SubjectRequestId id;

  @Enumerated(EnumType.STRING)
  private RequestKind kind;

  @Enumerated(EnumType.STRING)
  private PrivacyLaw law;

  @Enumerated(EnumType.STRING)
  private RequestState state;

  @Column(name = "person_id")
  private @Nullable UUID person;

  @PersonalData(
      purpose = PersonalData.Purpose.ANSWERING,
      basis = PersonalData.Basis.LEGAL_DUTY,
      retention = PersonalData.Retain.THREE_YEARS)
  private @Nullable String contactEmail;

  @PersonalData(
      purpose = PersonalData.Purpose.ANSWERING,
      basis = PersonalData.Basis.LEGAL_DUTY,
      retention = PersonalData.Retain.THREE_YEARS)
  private @Nullable String note;

  private Instant receivedAt;
  private Instant dueAt;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "recorded_by"))
  private PersonId recordedBy;

  private @Nullable UUID closedBy;
  private @Nullable Instant closedAt;

  @PersonalData(
      purpose = PersonalData.Purpose.ANSWERING,
      basis = PersonalData.Basis.LEGAL_DUTY,
      retention = PersonalData.Retain.THREE_YEARS)
  private @Nullable String answer;

  private @Nullable String pseudonym;
  @Version private long version;

  @SuppressWarnings("NullAway.Init")
  protected SubjectRequest() {}

  @SuppressWarnings("NullAway.Init")
  private SubjectRequest(SubjectRequestId id, ReceiveRequest asked, PersonId by) {
    this.id = id;
    this.kind = asked.kind();
    this.law = asked.law();
    this.state = RequestState.RECEIVED;
    this.person = asked.person().map(PersonId::value).orElse(null);
    this.contactEmail = asked.email().orElse(null);
    this.note = asked.note().orElse(null);
    this.recordedBy = by;
  }

  static SubjectRequest received(
      SubjectRequestId id, ReceiveRequest asked, PersonId by, Instant received, Instant due) {
    SubjectRequest request = new SubjectRequest(id, asked, by);
    request.receivedAt = received;
    request.dueAt = due;
    return request;
  }

  SubjectRequestReceived announced(Instant now) {
    return new SubjectRequestReceived(id, kind, law, dueAt, now);
  }

  /** Done as asked; of an erasure under which pseudonym the person goes on. */
  SubjectRequestClosed fulfil(PersonId by, String how, Optional<String> newName, Instant now) {
    close(RequestState.FULFILLED, by, how, now);
    if (kind == RequestKind.ERASURE) {
      pseudonym = newName.orElseThrow();
      clear();
    }
    return new SubjectRequestClosed(id, kind, state, now);
  }

  /**
   * The person was erased on another request: this one loses them, too, and is done with if it was
   * open, for nothing is held any more.
   */
  Optional<SubjectRequestClosed> forget(PersonId by, String newName, Instant now) {
    boolean open = state == RequestState.RECEIVED;
    if (open) {
      close(RequestState.FULFILLED, by, "", now);
    }
    pseudonym = newName;
    clear();
    return open ? Optional.of(new SubjectRequestClosed(id, kind, state, now)) : Optional.empty();
  }

  private void clear() {
    person = null;
    contactEmail = null;
    note = null;
    answer = null;
  }

  /** Not done, with the reason that the person was told. */
  SubjectRequestClosed refuse(PersonId by, String why, Instant now) {
    close(RequestState.REFUSED, by, why, now);
    return new SubjectRequestClosed(id, kind, state, now);
  }

  private void close(RequestState target, PersonId by, String how, Instant now) {
    state = state.to(target);
    closedBy = by.value();
    closedAt = now;
    answer = how;
  }

  SubjectRequestId id() {
    return id;
  }

  RequestKind kind() {
    return kind;
  }

  RequestState state() {
    return state;
  }

  Optional<PersonId> person() {
    return Optional.ofNullable(person).map(PersonId::new);
  }

  Optional<String> email() {
    return Optional.ofNullable(contactEmail);
  }

  long version() {
    return version;
  }
}
