package tandem.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.platform.PersonId;

/** Whom a text names. */
class MentionsTest {
  private static final Speaker ANNA = person(1, "Anna Weber");
  private static final Speaker ANNA_MARIA = person(2, "Anna Weber-Meier");
  private static final Speaker BORIS = person(3, "Борис Ким");
  private static final List<Speaker> KNOWN = List.of(ANNA, ANNA_MARIA, BORIS);

  @Test
  void a_whole_name_is_found_in_any_case_and_the_longest_wins() {
    Mentions found =
        Mentions.in("@anna weber-meier, and @Борис Ким: please look. @Борис Ким!", KNOWN);

    assertThat(found.people()).containsExactly(ANNA_MARIA.id(), BORIS.id());
    assertThat(found.unknown()).isEmpty();
  }

  @Test
  void a_first_name_is_enough_where_only_one_has_it() {
    assertThat(Mentions.in("@Борис, ты здесь?", KNOWN).people()).containsExactly(BORIS.id());
    assertThat(Mentions.in("@Anna?", KNOWN).unknown()).containsExactly("Anna");
  }

  @Test
  void a_name_is_not_the_beginning_of_another_word() {
    assertThat(Mentions.in("@Борисов", KNOWN).people()).isEmpty();
    assertThat(Mentions.in("@Борисов", KNOWN).unknown()).containsExactly("Борисов");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a@b.example", "2 pumps @ 5 EUR", "@", "x/@Anna Weber", "ivan.@Борис", "@5"})
  void what_is_no_name_names_nobody(String text) {
    assertThat(Mentions.in(text, KNOWN)).isEqualTo(new Mentions(java.util.Set.of(), List.of()));
  }

  private static Speaker person(long number, String name) {
    return new Speaker(new PersonId(new UUID(11, number)), name, "COMPANY");
  }
}
