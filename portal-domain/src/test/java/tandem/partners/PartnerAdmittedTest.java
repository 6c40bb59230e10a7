package tandem.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.platform.EventJson;
import tandem.platform.PartnerId;

class PartnerAdmittedTest {
  private static final PartnerAdmitted EVENT =
      new PartnerAdmitted(
          new PartnerId(new UUID(1, 2)),
          "volga-pumps",
          "Волга Насосы",
          "Анна Петрова",
          "anna@volga.example",
          "ru",
          Instant.parse("2026-11-22T10:00:00.123Z"));

  @Test
  void subscribers_read_it_from_the_outbox_as_it_was_published() {
    assertThat(EventJson.read(EventJson.write(EVENT), PartnerAdmitted.class)).isEqualTo(EVENT);
  }

  @Test
  void it_belongs_to_the_firm_and_is_read_by_the_company_only() {
    assertThat(EVENT.ownedBy()).contains(EVENT.partner());
    assertThat(EVENT.objectId()).isEqualTo(EVENT.partner().text());
    assertThat(EVENT.shared()).isFalse();
  }
}
