package tandem.api.platform.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tandem.api.platform.problem.FieldError;
import tandem.api.platform.problem.ProblemException;
import tandem.leads.LeadStage;

class FiltersTest {

  @Test
  void several_values_by_comma_mean_any_of_them() {
    assertThat(Filters.anyOf("status", "submitted,in_review", LeadStage.class))
        .containsExactly(LeadStage.SUBMITTED, LeadStage.IN_REVIEW);
    assertThat(Filters.anyOf("status", null, LeadStage.class)).isEmpty();
  }

  @Test
  void a_value_that_does_not_exist_is_refused_with_those_that_do() {
    assertThat(error(() -> Filters.anyOf("status", "submitted,", LeadStage.class)).values())
        .first()
        .asString()
        .contains("submitted, in_review");
    assertThat(error(() -> Filters.anyOf("status", "SUBMITTED", LeadStage.class)).name())
        .isEqualTo("status");
  }

  @Test
  void times_have_an_offset() {
    assertThat(Filters.time("t", "2026-11-22T13:00:00+03:00"))
        .hasValueSatisfying(time -> assertThat(time).isEqualTo("2026-11-22T10:00:00Z"));
    assertThat(error(() -> Filters.time("t", "2026-11-22T13:00:00")).code()).isEqualTo("date_time");
  }

  @Test
  void ids_are_of_the_right_kind() {
    assertThat(Filters.id("owner_id", "usr_01J9ZK3W8Q4V5T6Y7B8N9M0P1R", "usr")).isPresent();
    assertThat(error(() -> Filters.id("owner_id", "org_01J9ZK3W8Q4V5T6Y7B8N9M0P1R", "usr")).code())
        .isEqualTo("id");
  }

  @Test
  void flags_are_true_or_false() {
    assertThat(Filters.flag("f", null)).isFalse();
    assertThat(Filters.flag("f", "true")).isTrue();
    assertThat(error(() -> Filters.flag("f", "1")).code()).isEqualTo("enum");
  }

  private static FieldError error(Runnable reading) {
    FieldError[] error = new FieldError[1];
    assertThatThrownBy(reading::run)
        .isInstanceOfSatisfying(
            ProblemException.class, refused -> error[0] = refused.errors().getFirst());
    return error[0];
  }
}
