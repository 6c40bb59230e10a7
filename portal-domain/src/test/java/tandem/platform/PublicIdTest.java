package tandem.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class PublicIdTest {
  private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");

  @Test
  void an_id_goes_out_and_comes_back() {
    String text = PublicId.format("lead", ID);

    assertThat(text).matches("^[a-z]{2,5}_[0-9A-HJKMNP-TV-Z]{26}$");
    assertThat(PublicId.parse("lead", text)).contains(ID);
  }

  @Test
  void the_largest_and_the_smallest_id_survive() {
    for (UUID id :
        new UUID[] {new UUID(0, 0), new UUID(-1, -1), new UUID(0, -1), new UUID(-1, 0)}) {
      assertThat(PublicId.parse("deal", PublicId.format("deal", id))).contains(id);
    }
  }

  @Test
  void later_ids_sort_after_earlier_ones() {
    String early = PublicId.format("lead", Ids.at(1_000, -1, -1));
    String late = PublicId.format("lead", Ids.at(1_001, 0, 0));

    assertThat(early).isLessThan(late);
  }

  @Test
  void a_wrong_kind_length_or_letter_is_no_id() {
    String text = PublicId.format("lead", ID);

    assertThat(PublicId.parse("deal", text)).isEmpty();
    assertThat(PublicId.parse("lead", text + "0")).isEmpty();
    assertThat(PublicId.parse("lead", text.substring(0, text.length() - 1))).isEmpty();
    assertThat(PublicId.parse("lead", text.substring(0, text.length() - 1) + "U")).isEmpty();
    assertThat(PublicId.parse("lead", text.toLowerCase(java.util.Locale.ROOT).replace('0', 'o')))
        .isEmpty();
  }

  @Test
  void more_than_128_bits_are_refused() {
    assertThat(PublicId.parse("lead", "lead_8" + "0".repeat(25))).isEmpty();
    assertThat(PublicId.parse("lead", "lead_7" + "Z".repeat(25))).contains(new UUID(-1, -1));
  }

  @Test
  void an_id_is_a_uuid_of_version_seven() {
    UUID id = Ids.at(1_700_000_000_000L, -1, -1);

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
  }
}
