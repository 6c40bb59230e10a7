package tandem.api.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReferenceSetsTest {

  @Test
  void every_code_of_every_set_has_its_text_in_both_languages() {
    for (String set : ReferenceSets.SETS.keySet()) {
      assertThat(ReferenceSets.find(set).orElseThrow())
          .isNotEmpty()
          .allSatisfy(entry -> {
            assertThat(entry.name().en()).isNotBlank();
            assertThat(entry.name().ru()).isNotBlank();
          });
    }
  }

  @Test
  void there_are_no_other_sets() {
    assertThat(ReferenceSets.find("secrets")).isEmpty();
  }
}
