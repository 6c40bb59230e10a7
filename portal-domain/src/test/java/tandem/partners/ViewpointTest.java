package tandem.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Refusal;

class ViewpointTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final PersonId SOMEBODY = new PersonId(new UUID(1, 1));
  private static final PartnerId FIRM = new PartnerId(new UUID(2, 2));

  private final PartnerPolicy policy = new PartnerPolicy();

  @Test
  void a_look_ends_when_its_time_is_up() {
    Viewpoint view = seenAs(SOMEBODY.value());

    assertThat(view.isOverAt(NOON.plus(PartnerView.LONGEST).minusMillis(1))).isFalse();
    assertThat(view.isOverAt(NOON.plus(PartnerView.LONGEST))).isTrue();
  }

  @Test
  void a_role_alone_is_nobody() {
    assertThat(seenAs(Viewpoint.NOBODY).seenAs()).isEmpty();
    assertThat(seenAs(SOMEBODY.value()).seenAs()).contains(SOMEBODY);
  }

  @Test
  void only_a_partners_roles_are_taken_from_a_person() {
    PartnerPerson person =
        new PartnerPerson(
            SOMEBODY,
            "Somebody",
            Optional.empty(),
            List.of("partner_seller", "approver", "admin", "partner_unheard_of"),
            Optional.empty());

    assertThat(person.partnerRoles()).containsExactly(PartnerRole.SELLER);
  }

  @ParameterizedTest
  @EnumSource(CompanyRole.class)
  void everybody_of_the_company_but_administrators_may_look(CompanyRole role) {
    CompanyUser user = new CompanyUser(SOMEBODY, "Somebody", Set.of(role), "en", "portal");
    if (role == CompanyRole.ADMIN) {
      assertThatThrownBy(() -> policy.mayViewAs(user)).isInstanceOf(Refusal.Forbidden.class);
    } else {
      policy.mayViewAs(user);
    }
  }

  @ParameterizedTest
  @EnumSource(PartnerRole.class)
  void nobody_of_a_firm_looks_through_anothers_eyes(PartnerRole role) {
    PartnerUser user =
        new PartnerUser(SOMEBODY, "Somebody", FIRM, "Firm", Set.of(role), "en", "portal");

    assertThatThrownBy(() -> policy.mayViewAs(user)).isInstanceOf(Refusal.Forbidden.class);
    assertThat(user.onlyLooks()).isFalse();
  }

  private static Viewpoint seenAs(UUID person) {
    return new Viewpoint(
        FIRM.value(),
        "Firm",
        person,
        "",
        Set.of(PartnerRole.SELLER),
        NOON.plus(PartnerView.LONGEST),
        "/");
  }
}
