package tandem.api.activities;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.deals.DealId;
import tandem.deals.Visibility;
import tandem.deals.work.NewTask;
import tandem.deals.work.TaskWanted;
import tandem.platform.PersonId;
import tandem.platform.PublicId;
import tandem.platform.Refusal;

/** Something to be done. */
@Schema(name = "ActivityInput")
record ActivityBody(
    @NotNull @Schema(ref = "DealId") String dealId,
    @NotNull @Size(min = 1, max = 200) String title,
    @NotNull ActivitySide side,
    @Size(max = 2000) @Nullable String note,
    @Schema(ref = "UserId") @Nullable String ownerId,
    @Schema(description = "The last day on which it is in time.") @Nullable LocalDate dueOn,
    @Schema(description = "company only for tasks of the company; shared unless told otherwise.")
        @Nullable Visibility visibility,
    @Size(max = 100) @Nullable String externalId) {

  NewTask order() {
    DealId deal =
        PublicId.parse(DealId.PREFIX, dealId)
            .map(DealId::new)
            .orElseThrow(() -> new Refusal.Invalid("deal_id", "id", "no such deal"));
    return new NewTask(
        deal,
        side.side(),
        visibility == null ? Visibility.SHARED : visibility,
        Optional.ofNullable(externalId),
        new TaskWanted(title, note, owner(ownerId), Optional.ofNullable(dueOn)));
  }

  static Optional<PersonId> owner(@Nullable String given) {
    return Optional.ofNullable(given)
        .map(id ->
            PublicId.parse(PersonId.PREFIX, id)
                .map(PersonId::new)
                .orElseThrow(
                    () -> new Refusal.Invalid("owner_id", "doer_unfit", "nobody of that side")));
  }
}
