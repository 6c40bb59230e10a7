package tandem.api.platform.views;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.platform.HistoryEntry;

/** One thing that happened to an object. */
@Schema(name = "HistoryEntry")
public record HistoryDocument(
    @NotNull @Schema(description = "Name of the event.", examples = "lead.approved") @Size(max = 60)
        String event,
    @NotNull @Size(max = 255) String author,
    @NotNull @Schema(enumeration = {"partner", "company", "system"}) String side,
    @NotNull
        @Schema(
            enumeration = {"shared", "company"},
            description = "Who reads this entry.")
        String visibility,
    @NotNull Instant at,
    @Schema(description = "What was written, where an answer came by mail.") @Size(max = 4000)
        Optional<String> words) {

  public static HistoryDocument of(HistoryEntry entry) {
    return of(entry, Optional.empty());
  }

  /**
   * @param words that belong to it, if any
   */
  public static HistoryDocument of(HistoryEntry entry, Optional<String> words) {
    return new HistoryDocument(
        entry.event(),
        entry.author(),
        entry.side().toLowerCase(Locale.ROOT),
        entry.shared() ? "shared" : "company",
        entry.at(),
        words);
  }
}
