package tandem.leads;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConsentTextTest {
  @Test
  void new_words_are_a_new_version() {
    assertThat(ConsentText.VERSION + " " + ConsentText.hash("en") + " " + ConsentText.hash("ru"))
        .as("the words changed: give them a new version, then their hashes")
        .isEqualTo(
            "2026-11 "
                + "3a2802ef46bc51905f17b38a3aceff2d716adc03cbdd8c63e73326510d2ca289 "
                + "6049b9e547f6b8b609122ccabc6af9ce451fc5044603d8e930ae6dccb9c52319");
  }
}
