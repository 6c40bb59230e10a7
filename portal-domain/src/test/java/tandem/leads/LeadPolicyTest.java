package tandem.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
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
import tandem.platform.Refusal;

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

  @Test
  void nobody_decides_on_what_they_registered_themselves() {
    CompanyUser both =
        new CompanyUser(
            SOMEBODY,
            "Somebody",
            Set.of(CompanyRole.CHANNEL_MANAGER, CompanyRole.APPROVER),
            "en",
            "portal");
    Lead lead =
        Lead.draft(
            new LeadId(new UUID(9, 9)),
            new PartnerId(new UUID(2, 2)),
            new PersonId(new UUID(1, 2)),
            "Seller",
            new LeadForm(
                LeadForm.CustomerClaim.NONE,
                LeadForm.ContactClaim.NONE,
                List.of(),
                null,
                null,
                null,
                null,
                null),
            Instant.EPOCH);
    policy.mayDecide(both, lead);

    lead.registeredBy(SOMEBODY);

    assertThatThrownBy(() -> policy.mayDecide(both, lead))
        .isInstanceOfSatisfying(
            Refusal.Forbidden.class,
            refusal -> assertThat(refusal.code()).isEqualTo("four_eyes_required"));
    assertThat(policy.allowed(both, lead)).isEmpty();
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
