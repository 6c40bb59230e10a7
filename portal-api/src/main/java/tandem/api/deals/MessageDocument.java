package tandem.api.deals;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.api.platform.views.PersonRef;
import tandem.deals.DealId;
import tandem.deals.MessageView;
import tandem.deals.Visibility;
import tandem.platform.PersonId;

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
    @NotNull @Size(max = 20) @Schema(description = "Who was told by name.")
        List<@Size(max = 30) String> mentions,
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
        message.mentioned().stream().map(PersonId::text).toList(),
        message.at());
  }
}
