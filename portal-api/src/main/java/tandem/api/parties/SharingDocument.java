package tandem.api.parties;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.deals.parties.SharingLevel;
import tandem.deals.parties.SharingView;

/** How far a deal is open to other firms. */
@Schema(name = "DealSharing")
record SharingDocument(
    @NotNull @Schema(enumeration = "deal_sharing") String object,
    @NotNull SharingLevel level,
    @NotNull @Size(max = 3) @Schema(description = "How far the caller may open it; never back.")
        List<SharingLevel> nextLevels) {

  static SharingDocument of(SharingView view) {
    return new SharingDocument("deal_sharing", view.level(), view.next());
  }
}
