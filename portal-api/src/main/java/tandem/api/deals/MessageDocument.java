package tandem.api.deals;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.api.platform.views.PersonRef;
import tandem.deals.DealId;
import tandem.deals.MessageView;
import tandem.deals.Visibility;

/** A message on a deal. */
@Schema(name = "Message")
record MessageDocument(
    @NotNull @Schema(ref = "MessageId") String id,
    @NotNull @Schema(enumeration = "message") String object,
    @NotNull @Schema(ref = "DealId") String dealId,
    @NotNull Visibility visibility,
    @NotNull PersonRef author,
    @NotNull @Schema(enumeration = {"partner", "company"}) String side,
    @NotNull @Size(max = 10_000) String body,
    @NotNull Instant createdAt) {

  static MessageDocument of(DealId deal, MessageView message) {
    return new MessageDocument(
        message.id().text(),
        "message",
        deal.text(),
        message.visibility(),
        new PersonRef(message.authorId().text(), message.author()),
        message.side().toLowerCase(Locale.ROOT),
        message.body(),
        message.at());
  }
}
