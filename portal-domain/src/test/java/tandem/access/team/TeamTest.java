package tandem.access.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.FirmFixture;
import tandem.access.PartnerRole;
import tandem.platform.Events;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

class TeamTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final FirmFixture ours = new FirmFixture(database);
  private final FirmFixture theirs = new FirmFixture(database);
  private final Beans beans = at(NOON);
  private final Team team = beans.get(Team.class);
  private final Invitations invitations = beans.get(Invitations.class);
  private final CompanyUser admin =
      new CompanyUser(
          new PersonId(new UUID(9, 5)), "Alex", Set.of(CompanyRole.ADMIN), "en", "test");

  private Beans at(Instant now) {
    return new Beans(database.em())
        .with(Clock.class, Clock.fixed(now, ZoneOffset.UTC))
        .with(Events.class, ours.events);
  }

  @Test
  void an_owner_gives_roles_and_everybody_is_told_once() {
    give(ours.sellerId, 0, PartnerRole.SELLER, PartnerRole.FINANCE);
    give(ours.sellerId, 1, PartnerRole.FINANCE, PartnerRole.SELLER);

    assertThat(find(ours.sellerId).roles())
        .containsExactlyInAnyOrder(PartnerRole.SELLER, PartnerRole.FINANCE);
    assertThat(ours.published)
        .singleElement()
        .extracting(event -> event.eventName())
        .isEqualTo("member.roles_changed");
  }

  @Test
  void a_role_that_is_for_machines_or_none_at_all_is_refused() {
    assertThatThrownBy(() -> give(ours.sellerId, 0, PartnerRole.SYSTEM))
        .isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(() -> give(ours.sellerId, 0)).isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void whoever_decided_on_an_older_version_is_told_so() {
    give(ours.sellerId, 0, PartnerRole.MANAGER);
    assertThatThrownBy(() -> give(ours.sellerId, 0, PartnerRole.FINANCE))
        .isInstanceOf(Refusal.VersionMismatch.class);
  }

  @Test
  void the_last_owner_stays_and_a_second_one_may_go() {
    assertThatThrownBy(() -> give(ours.ownerId, 0, PartnerRole.SELLER))
        .extracting(refusal -> ((Refusal) refusal).code())
        .isEqualTo("last_owner");

    give(ours.sellerId, 0, PartnerRole.ADMIN);
    give(ours.ownerId, 0, PartnerRole.SELLER);

    assertThat(find(ours.ownerId).roles()).containsExactly(PartnerRole.SELLER);
  }

  @Test
  void whoever_is_sent_away_is_out_and_may_be_let_in_again() {
    database.as(ours.owner, () -> team.disable(ours.owner, ours.firm, ours.sellerId, 0, "New job"));
    assertThat(find(ours.sellerId).state()).isEqualTo(MemberState.DISABLED);
    assertThat(find(ours.sellerId).reason()).contains("New job");

    database.as(ours.owner, () -> team.enable(ours.owner, ours.firm, ours.sellerId, 1));
    assertThat(find(ours.sellerId).active()).isTrue();
  }

  @Test
  void nobody_sends_themselves_away() {
    assertThatThrownBy(() ->
            database.as(ours.owner, () -> team.disable(ours.owner, ours.firm, ours.ownerId, 0, "")))
        .extracting(refusal -> ((Refusal) refusal).code())
        .isEqualTo("own_access");
  }

  @Test
  void a_seller_looks_after_nobody_and_another_firm_does_not_exist() {
    assertThatThrownBy(() -> database.as(ours.seller, () -> team.list(ours.seller, ours.firm)))
        .isInstanceOf(Refusal.Forbidden.class);
    assertThatThrownBy(() -> database.as(theirs.owner, () -> team.list(theirs.owner, ours.firm)))
        .isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() ->
            database.as(theirs.owner, () -> team.find(theirs.owner, theirs.firm, ours.sellerId)))
        .isInstanceOf(Refusal.NotFound.class);
    assertThat(database.as(admin, () -> team.list(admin, ours.firm))).hasSize(2);
  }

  @Test
  void an_address_is_invited_once_and_again_when_its_link_is_too_old() {
    InvitationId first = invite("new@fx.example");
    assertThatThrownBy(() -> invite("NEW@fx.example"))
        .extracting(refusal -> ((Refusal) refusal).code())
        .isEqualTo("already_invited");

    Invitations later = at(NOON.plus(InvitationBook.LIFE)).get(Invitations.class);
    InvitationId again =
        database.as(
            ours.owner,
            () ->
                later.invite(ours.owner, ours.firm, order("new@fx.example", PartnerRole.FINANCE)));

    assertThat(again).isEqualTo(first);
    assertThat(database.as(ours.owner, () -> later.find(ours.owner, ours.firm, first)).roles())
        .containsExactly(PartnerRole.FINANCE);
  }

  @Test
  void an_invitation_is_open_until_the_very_end_of_its_time() {
    InvitationId id = invite("edge@fx.example");
    assertThat(stateAt(id, InvitationBook.LIFE.minusMillis(1)))
        .isEqualTo(InvitationState.PREPARING);
    assertThat(stateAt(id, InvitationBook.LIFE)).isEqualTo(InvitationState.EXPIRED);
  }

  @Test
  void a_member_is_not_invited_and_a_withdrawn_invitation_stays_withdrawn() {
    assertThatThrownBy(() -> invite(ours.sellerId.value() + "@fx.example"))
        .extracting(refusal -> ((Refusal) refusal).code())
        .isEqualTo("already_member");

    InvitationId id = invite("gone@fx.example");
    database.as(ours.owner, () -> invitations.revoke(ours.owner, ours.firm, id, 0));
    assertThatThrownBy(
            () -> database.as(ours.owner, () -> invitations.resend(ours.owner, ours.firm, id, 1)))
        .extracting(refusal -> ((Refusal) refusal).code())
        .isEqualTo("invitation_closed");
  }

  @Test
  void the_invitation_of_another_firm_cannot_be_read_or_withdrawn() {
    InvitationId id = invite("secret@fx.example");
    assertThatThrownBy(
            () -> database.as(theirs.owner, () -> invitations.find(theirs.owner, theirs.firm, id)))
        .isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() ->
            database.as(theirs.owner, () -> invitations.revoke(theirs.owner, ours.firm, id, 0)))
        .isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  void what_is_no_address_is_refused_with_its_field() {
    for (String address : new String[] {"", "x", "a@b", "a b@c.de", "a@b.de\nBcc: x@y.de"}) {
      assertThatThrownBy(() -> invite(address))
          .as(address)
          .isInstanceOfSatisfying(
              Refusal.Invalid.class,
              refusal -> assertThat(refusal.problems()).allMatch(it -> it.field().equals("email")));
    }
  }

  private InvitationState stateAt(InvitationId id, Duration after) {
    Invitations then = at(NOON.plus(after)).get(Invitations.class);
    return database.as(ours.owner, () -> then.find(ours.owner, ours.firm, id)).state();
  }

  private InvitationId invite(String email) {
    return database.as(
        ours.owner,
        () -> invitations.invite(ours.owner, ours.firm, order(email, PartnerRole.SELLER)));
  }

  private static InvitePerson order(String email, PartnerRole role) {
    return new InvitePerson(email, "Anna New", "en", Set.of(role));
  }

  private Member find(PersonId id) {
    return database.as(ours.owner, () -> team.find(ours.owner, ours.firm, id));
  }

  private void give(PersonId id, long version, PartnerRole... roles) {
    database.as(
        ours.owner, () -> team.giveRoles(ours.owner, ours.firm, id, version, Set.of(roles)));
  }

  @Test
  void newcomers_have_the_roles_of_the_invitation_to_their_address() {
    invite("anna@fx.example");
    Newcomers newcomers = beans.get(Newcomers.class);
    var roles =
        database.as(admin, () -> newcomers.invited(ours.firm, Optional.of("Anna@fx.example")));
    var strangers =
        database.as(admin, () -> newcomers.invited(ours.firm, Optional.of("eve@fx.example")));

    assertThat(roles).contains(Set.of(PartnerRole.SELLER));
    assertThat(strangers).isEmpty();
  }
}
