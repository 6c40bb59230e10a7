package tandem.api.platform.query;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of a list. */
public record Listing<T>(
    @NotNull @Schema(enumeration = "list") String object,
    @NotNull @Size(max = 200) List<T> data,
    @NotNull @Schema(description = "Whether another page follows.") Boolean hasMore,
    @Schema(description = "Opaque; good for 24 hours and for the same filter and sort.")
        @Size(max = 2000)
        Optional<String> nextCursor,
    @Schema(description = "Only with include=total.") Optional<Total> total) {

  /** How many rows match; counted up to 10,000, beyond that "gte". */
  @Schema(name = "Total")
  public record Total(
      @NotNull Integer value, @NotNull @Schema(enumeration = {"eq", "gte"}) String relation) {}

  /** A list that is always whole. */
  public static <T> Listing<T> whole(List<T> data) {
    return new Listing<>("list", data, false, Optional.empty(), Optional.empty());
  }
}
