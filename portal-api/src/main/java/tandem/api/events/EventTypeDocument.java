package tandem.api.events;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.api.platform.views.LocalName;
import tandem.integrations.feed.EventType;
import tandem.platform.Texts;

/** A kind of event. */
@Schema(name = "EventType")
record EventTypeDocument(
    @NotNull @Size(max = 60) String name,
    @NotNull @Schema(enumeration = "event_type") String object,
    @NotNull @Schema(description = "What data is.") @Size(max = 40) String dataObject,
    @NotNull
        @Schema(description = "Without it the event is neither read nor received.")
        @Size(max = 40)
        String scope,
    @NotNull LocalName description) {

  static EventTypeDocument of(EventType type) {
    String key = "event." + type.name();
    return new EventTypeDocument(
        type.name(),
        "event_type",
        type.object(),
        type.scope(),
        new LocalName(
            Texts.of("integrations", "en").get(key), Texts.of("integrations", "ru").get(key)));
  }
}
