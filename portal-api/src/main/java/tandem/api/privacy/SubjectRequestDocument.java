package tandem.api.privacy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.api.platform.views.PersonRef;
import tandem.platform.PersonId;
import tandem.privacy.PrivacyLaw;
import tandem.privacy.RequestKind;
import tandem.privacy.RequestState;
import tandem.privacy.SubjectRequestView;

/** A person's request about their data. */
@Schema(name = "DataSubjectRequest")
record SubjectRequestDocument(
    @NotNull @Schema(ref = "DataSubjectRequestId") String id,
    @NotNull @Schema(enumeration = "data_subject_request") String object,
    @NotNull Long version,
    @NotNull RequestKind kind,
    @NotNull PrivacyLaw law,
    @NotNull RequestState status,
    Optional<PersonRef> person,
    @Size(max = 255) Optional<String> email,
    @Size(max = 2000) Optional<String> note,
    @NotNull Instant receivedAt,
    @NotNull @Schema(description = "When it has to be answered by law.") Instant dueAt,
    @NotNull PersonRef recordedBy,
    Optional<PersonRef> closedBy,
    Optional<Instant> closedAt,
    @Size(max = 2000) Optional<String> answer,
    @Schema(description = "After an erasure: the name under which what had to stay goes on.")
        @Size(max = 40)
        Optional<String> pseudonym,
    @Schema(description = "After an erasure: where, and in how many rows.") @Size(max = 100)
        List<ErasedDocument> erased) {

  /** One column that was erased. */
  @Schema(name = "ErasedColumn")
  record ErasedDocument(@NotNull @Size(max = 100) String place, @NotNull Long rows) {}

  static SubjectRequestDocument of(SubjectRequestView view) {
    return new SubjectRequestDocument(
        view.id().text(),
        "data_subject_request",
        view.version(),
        view.kind(),
        view.law(),
        view.state(),
        view.person().map(id -> ref(id, view.name())),
        view.email(),
        view.note(),
        view.receivedAt(),
        view.dueAt(),
        ref(view.recordedBy(), view.recordedByName()),
        view.closedBy().map(id -> ref(id, view.closedByName())),
        view.closedAt(),
        view.answer(),
        view.pseudonym(),
        new TreeMap<>(view.erased())
            .entrySet().stream()
                .map(each -> new ErasedDocument(each.getKey(), each.getValue()))
                .toList());
  }

  private static PersonRef ref(PersonId id, Optional<String> name) {
    return new PersonRef(id.text(), name.orElse(""));
  }
}
