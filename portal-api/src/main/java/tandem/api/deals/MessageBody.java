package tandem.api.deals;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.deals.Visibility;
import tandem.platform.PersonId;
import tandem.platform.PublicId;
import tandem.platform.Refusal;

/** What is to be written on a deal. */
@Schema(name = "MessageInput")
record MessageBody(
    @NotNull @Size(min = 1, max = 10_000) String body,
    @Schema(description = "Who reads it, for ever; shared unless told otherwise.")
        @Nullable Visibility visibility,
    @Schema(description = "People who may read it and are told by name; each once.") @Size(max = 20)
        @Nullable List<@Size(max = 30) String> mentions) {

  /** Ids of no person are refused like people who may not read it. */
  Set<PersonId> people() {
    Set<PersonId> people = new LinkedHashSet<>();
    List<String> given = mentions == null ? List.of() : mentions;
    for (int place = 0; place < given.size(); place++) {
      String field = "mentions." + place;
      people.add(
          PublicId.parse(PersonId.PREFIX, given.get(place))
              .map(PersonId::new)
              .orElseThrow(
                  () -> new Refusal.Invalid(field, "mention_unknown", "may not read this deal")));
    }
    return people;
  }

  Visibility readers() {
    return visibility == null ? Visibility.SHARED : visibility;
  }
}
