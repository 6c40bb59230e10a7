package tandem.deals.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.PartnerRole;
import tandem.access.rights.Cast;

/** No deal waits for somebody who is not there. */
class MoversTest {
  private static final Actor PARTNER = Cast.partner(PartnerRole.ADMIN);
  private static final Actor COMPANY = Cast.company(CompanyRole.SALES_MANAGER);

  @Test
  void each_side_moves_where_the_process_says_so() {
    assertThat(Movers.BOTH.include(PARTNER, () -> false)).isTrue();
    assertThat(Movers.BOTH.include(COMPANY, () -> false)).isTrue();
    assertThat(Movers.PARTNER.include(PARTNER, () -> false)).isTrue();
    assertThat(Movers.PARTNER.include(COMPANY, () -> false)).isFalse();
    assertThat(Movers.COMPANY.include(PARTNER, () -> false)).isFalse();
    assertThat(Movers.COMPANY.include(COMPANY, () -> false)).isTrue();
  }

  @Test
  void the_company_moves_in_place_of_a_partner_who_is_not_there() {
    assertThat(Movers.PARTNER.include(COMPANY, () -> true)).isTrue();
    assertThat(Movers.COMPANY.include(PARTNER, () -> true)).isFalse();
  }
}
