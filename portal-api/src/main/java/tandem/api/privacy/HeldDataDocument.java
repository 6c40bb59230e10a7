package tandem.api.privacy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.privacy.HeldData;

/** Everything held on a person, to be handed to them. */
@Schema(name = "HeldData")
record HeldDataDocument(
    @NotNull @Schema(enumeration = "held_data") String object,
    @NotNull @Size(max = 255) String subject,
    @NotNull @Size(max = 100) List<HeldTableDocument> tables) {

  /** What one table holds. */
  @Schema(name = "HeldTable")
  record HeldTableDocument(
      @NotNull @Size(max = 60) String name,
      @NotNull @Size(max = 20) List<@Size(max = 60) String> columns,
      @NotNull @Size(max = 5000) List<@Size(max = 20) List<@Size(max = 20000) String>> rows,
      @NotNull @Schema(description = "Whether there are more rows than are listed.") Boolean cut) {}

  static HeldDataDocument of(HeldData held) {
    return new HeldDataDocument(
        "held_data",
        held.subject(),
        held.tables().stream()
            .map(table ->
                new HeldTableDocument(table.table(), table.columns(), table.rows(), table.cut()))
            .toList());
  }
}
