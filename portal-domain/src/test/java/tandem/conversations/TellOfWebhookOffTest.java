package tandem.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tandem.integrations.webhooks.EndpointEnd;
import tandem.integrations.webhooks.WebhookEndpointChanged;
import tandem.integrations.webhooks.WebhookEndpointId;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/** Which changes of an endpoint its firm's owners get a mail about. */
class TellOfWebhookOffTest {
  private static final PartnerId FIRM = new PartnerId(new UUID(0, 1));

  private final List<Letter> letters = new ArrayList<>();
  private final TellOfWebhookOff tells =
      new Beans(TestDatabase.shared().em())
          .with(Readers.class, new OneOwner())
          .with(Postman.class, new Box())
          .get(TellOfWebhookOff.class);

  @Test
  void owners_hear_of_an_address_that_did_not_answer() {
    happens(WebhookEndpointChanged.Kind.UNANSWERED, null);

    assertThat(letters).hasSize(1);
    assertThat(letters.getFirst().subject()).contains("https://erp.example.com");
    assertThat(letters.getFirst().body()).contains("four times");
  }

  @Test
  void owners_hear_of_one_that_failed_and_not_of_what_somebody_did() {
    happens(WebhookEndpointChanged.Kind.DISABLED, EndpointEnd.FAILING);
    assertThat(letters).hasSize(1);
    assertThat(letters.getFirst().body()).contains("five days");

    happens(WebhookEndpointChanged.Kind.DISABLED, EndpointEnd.HAND);
    happens(WebhookEndpointChanged.Kind.DISABLED, EndpointEnd.PARTNERSHIP);
    happens(WebhookEndpointChanged.Kind.CREATED, null);
    assertThat(letters).hasSize(1);
  }

  private void happens(WebhookEndpointChanged.Kind kind, @Nullable EndpointEnd end) {
    tells.on(
        UUID.randomUUID(),
        new WebhookEndpointChanged(
            new WebhookEndpointId(new UUID(0, 2)),
            FIRM,
            kind,
            "https://erp.example.com",
            end,
            Instant.EPOCH));
  }

  private static final class OneOwner extends Readers {
    @Override
    List<Reader> ownersOf(PartnerId firm) {
      return List.of(
          new Reader(
              new PersonId(new UUID(0, 3)), Optional.of(firm), "Olga", Optional.empty(), "en"));
    }
  }

  private final class Box extends Postman {
    @Override
    void tellAndMail(UUID event, Reader reader, Letter letter) {
      letters.add(letter);
    }
  }
}
