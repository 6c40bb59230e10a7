package tandem.api.audit;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.platform.audit.Finding;
import tandem.platform.audit.Verification;

/** What a check of the chain found. */
@Schema(name = "AuditVerification")
record VerificationDocument(
    @NotNull @Schema(enumeration = "audit_verification") String object,
    @NotNull @Schema(description = "True when nothing is broken.") Boolean whole,
    @NotNull @Schema(description = "How many records were checked.") Long records,
    @NotNull @Schema(description = "Signed heads that vouch for them.") Long heads,
    Optional<Instant> lastHeadAt,
    @NotNull
        @Schema(
            description =
                "Checked records that came after the last head: a cut among these would not show.")
        Long unsealed,
    @NotNull @Size(max = 100) List<FindingDocument> findings,
    @NotNull @Schema(description = "Whether more is broken than is listed.") Boolean more) {

  /** One thing that is broken, and where. */
  @Schema(name = "AuditFinding")
  record FindingDocument(
      @NotNull
          @Schema(
              enumeration = {
                "changed",
                "record_deleted",
                "link_deleted",
                "reordered",
                "cut",
                "rewritten",
                "unlinked",
                "head_forged",
                "head_missing"
              })
          String kind,
      @NotNull @Schema(description = "The chain is written in lanes 0 to 15.") Long lane,
      @NotNull
          @Schema(description = "Position in the lane from one; a head's number for heads; else 0.")
          Long position,
      @NotNull @Schema(description = "Sequence of the record; 0 when it cannot be said.")
          Long sequence) {

    static FindingDocument of(Finding finding) {
      return new FindingDocument(
          finding.kind().name().toLowerCase(Locale.ROOT),
          (long) finding.lane(),
          finding.position(),
          finding.seq());
    }
  }

  static VerificationDocument of(Verification found) {
    return new VerificationDocument(
        "audit_verification",
        found.holds(),
        found.records(),
        (long) found.heads(),
        found.lastHead(),
        found.unsealed(),
        found.findings().stream().map(FindingDocument::of).toList(),
        found.more());
  }
}
