package tandem.api.events;

import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.StringReader;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.integrations.feed.PartnerEvent;

/** Something that happened; the body of a webhook is the same. */
@Schema(name = "Event")
record EventDocument(
    @NotNull @Schema(ref = "EventId") String id,
    @NotNull @Schema(enumeration = "event") String object,
    @NotNull @Schema(description = "One of /event-types.") @Size(max = 60) String type,
    @NotNull @Schema(description = "When it happened.") Instant timestamp,
    @NotNull @Schema(enumeration = "v1") String apiVersion,
    @NotNull @Schema(ref = "OrganizationId") String organizationId,
    @NotNull
        @Schema(
            description =
                "Number of the event among those of its object, from 1. It rises; numbers between are events of types that you do not take, or have not the scope of.")
        Long sequence,
    @NotNull
        @Schema(
            type = SchemaType.OBJECT,
            description =
                "The object as your systems read it, taken within a second or so of the event; its"
                    + " version says exactly which. Always has object and id; no more for objects"
                    + " without a document of their own, for readers without the right to it, and"
                    + " where the type's scope is not the object's: message.created adds message_id.")
        JsonObject data,
    @Schema(
            type = SchemaType.OBJECT,
            description = "Members of data as they were at the event before, where they differ.")
        @Nullable JsonObject previous,
    @Schema(description = "Of the request that caused it.") @Size(max = 60)
        Optional<String> requestId) {

  static EventDocument of(PartnerEvent event) {
    return new EventDocument(
        event.id().text(),
        "event",
        event.type(),
        event.happenedAt(),
        "v1",
        event.partner().text(),
        event.sequence(),
        read(event.data()),
        event.previous().map(EventDocument::read).orElse(null),
        event.requestId());
  }

  private static JsonObject read(String json) {
    try (var reader = JSON.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
