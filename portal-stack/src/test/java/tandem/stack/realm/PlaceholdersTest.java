package tandem.stack.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.stack.StackException;

class PlaceholdersTest {
  private final Placeholders places = new Placeholders(Map.of("A", "one", "B", "two$1", "C", ""));

  @Test
  void the_first_that_is_set_counts_then_the_default() {
    assertThat(places.fill("${A} ${B} ${X,A} ${C,B} ${X:three} ${X:}"))
        .isEqualTo("one two$1 one two$1 three ");
  }

  @Test
  void keycloaks_own_texts_are_left_alone() {
    assertThat(places.fill("${profileScopeConsentText} ${role_default-roles}"))
        .isEqualTo("${profileScopeConsentText} ${role_default-roles}");
  }

  @Test
  void what_is_needed_and_not_set_is_said() {
    assertThatThrownBy(() -> places.fill("${NEEDED}"))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("NEEDED");
  }
}
