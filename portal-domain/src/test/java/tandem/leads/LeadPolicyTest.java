package tandem.leads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;
import tandem.access.Standing;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

class LeadPolicyTest {
  private static final PersonId SOMEBODY = new PersonId(new UUID(1, 1));

  private final LeadPolicy policy = new LeadPolicy();

  @ParameterizedTest
  @EnumSource(CompanyRole.class)
  void nobody_of_the_company_sees_drafts(CompanyRole role) {
    assertThat(
            policy.seesDrafts(new CompanyUser(SOMEBODY, "Somebody", Set.of(role), "en", "portal")))
        .isFalse();
  }

  @Test
  void a_dealer_sees_their_drafts_and_whoever_looks_as_them_does_not() {
    assertThat(policy.seesDrafts(seller(false))).isTrue();
    assertThat(policy.seesDrafts(seller(true))).isFalse();
  }

  private static PartnerUser seller(boolean onlyLooks) {
    return new PartnerUser(
        SOMEBODY,
        "Somebody",
        new PartnerId(new UUID(2, 2)),
        "Firm",
        Set.of(PartnerRole.SELLER),
        "en",
        "portal",
        onlyLooks,
        Standing.GOOD);
  }
}
