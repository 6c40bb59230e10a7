package tandem.api.team;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.access.team.HandedOver;
import tandem.access.team.Handover;

/** What a leaver left to whom: each record, moved or not and why not. */
@Schema(name = "Handover")
record HandoverDocument(
    @NotNull @Schema(ref = "HandoverId") String id,
    @NotNull @Schema(enumeration = "handover") String object,
    @NotNull @Schema(ref = "UserId") String memberId,
    @NotNull @Schema(ref = "UserId") String successorId,
    @NotNull Long moved,
    @NotNull @Size(max = 20000) List<Item> items,
    @NotNull Instant createdAt) {

  /** One lead or deal. */
  @Schema(name = "HandoverItem")
  record Item(
      @NotNull @Schema(enumeration = {"lead", "deal"}) String kind,
      @NotNull @Size(max = 32) String id,
      @NotNull @Size(max = 200) String title,
      @NotNull Boolean moved,
      @Schema(description = "closed: it stays with whom it was earned by.") @Size(max = 60)
          Optional<String> reason) {

    static Item of(HandedOver item) {
      return new Item(
          item.kind(),
          item.id(),
          item.title(),
          item.moved(),
          Optional.of(item.reason()).filter(code -> !code.isEmpty()));
    }
  }

  static HandoverDocument of(Handover handover) {
    return new HandoverDocument(
        handover.id().text(),
        "handover",
        handover.from().text(),
        handover.to().text(),
        handover.moved(),
        handover.items().stream().map(Item::of).toList(),
        handover.at());
  }
}
