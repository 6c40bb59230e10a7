package tandem.api.platform.views;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.platform.PersonId;

/** A person, by id and name. */
@Schema(name = "PersonRef")
public record PersonRef(
    @NotNull @Schema(ref = "UserId") String id, @NotNull @Size(max = 255) String name) {

  public static Optional<PersonRef> of(Optional<PersonId> id, Optional<String> name) {
    return id.map(known -> new PersonRef(known.text(), name.orElse("")));
  }
}
