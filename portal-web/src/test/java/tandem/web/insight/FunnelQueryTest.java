package tandem.web.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.insight.FunnelFilter;

/** Nonsense in the address of a funnel is left out. */
class FunnelQueryTest {
  private static final LocalDate TODAY = LocalDate.parse("2027-02-15");

  private final FunnelQuery query = new FunnelQuery();

  @ParameterizedTest
  @ValueSource(strings = {"+999999999-12-31", "+300000-01-01", "-0001-01-01", "2027-02-30", "x"})
  void days_that_no_deal_can_have_are_left_out(String day) {
    query.from = day;
    query.until = day;

    FunnelFilter filter = query.filter(TODAY);

    assertThat(filter.until()).isEqualTo(TODAY.plusDays(1));
    assertThat(filter.from()).isEqualTo(TODAY.minusYears(1));
  }

  @Test
  void ids_that_are_none_are_left_out() {
    query.partner = "x";
    query.owner = "org_1";

    FunnelFilter filter = query.filter(TODAY);

    assertThat(filter.partner()).isEmpty();
    assertThat(filter.owner()).isEmpty();
    assertThat(query.values()).containsEntry("partner", "").containsEntry("owner", "");
  }
}
