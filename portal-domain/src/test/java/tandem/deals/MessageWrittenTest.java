package tandem.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MessageWrittenTest {
  @Test
  void it_names_its_message_beside_the_deal() {
    DealId deal = new DealId(new UUID(0, 1));
    MessageId message = new MessageId(new UUID(0, 2));
    MessageWritten written =
        new MessageWritten(deal, null, message, Visibility.SHARED, "PARTNER", Instant.EPOCH);

    assertThat(written.objectId()).isEqualTo(deal.text());
    assertThat(written.part()).contains(message.text());
  }
}
