package tandem.web.team;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.access.PartnerRole;
import tandem.access.team.Invitation;
import tandem.access.team.InvitationState;
import tandem.access.team.Member;
import tandem.access.team.MemberState;
import tandem.platform.PersonId;
import tandem.web.platform.Badge;
import tandem.web.platform.Choice;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;

/** Members and invitations as the pages show them. */
public final class TeamParts {
  /** In the order in which people are asked. */
  static final List<PartnerRole> ROLES =
      List.of(
          PartnerRole.SELLER,
          PartnerRole.MANAGER,
          PartnerRole.FINANCE,
          PartnerRole.DEVELOPER,
          PartnerRole.ADMIN);

  private TeamParts() {}

  static TeamModel team(
      Page page, PersonId reader, List<Member> members, List<Invitation> invitations) {
    return new TeamModel(
        members.stream().map(member -> person(page, reader, member)).toList(),
        invitations.stream()
            .filter(it -> it.state().open() || it.state() == InvitationState.EXPIRED)
            .map(it -> invited(page, it))
            .toList());
  }

  static Badge state(Page page, MemberState state) {
    String word = page.t("team.state." + state);
    return switch (state) {
      case ACTIVE -> Badge.of(word, "check", Hue.GREEN);
      case SUSPENDED -> Badge.of(word, "hourglass", Hue.AMBER);
      case DISABLED -> Badge.outlined(word, "ban", Hue.GREY);
    };
  }

  static String roles(Page page, Set<PartnerRole> roles) {
    return ROLES.stream()
        .filter(roles::contains)
        .map(role -> page.t("account.role." + role.inToken()))
        .collect(Collectors.joining(", "));
  }

  /** Each role with what it means; the value is the name of its field. */
  static List<Choice> choices(Page page) {
    return ROLES.stream()
        .map(role ->
            new Choice(
                "role." + role.inToken(),
                page.t("account.role." + role.inToken()),
                page.t("team.means." + role.inToken())))
        .toList();
  }

  static String seen(Page page, Member member) {
    return member.seen().map(at -> page.format().moment(at)).orElse(page.t("partners.never_seen"));
  }

  private static TeamModel.Person person(Page page, PersonId reader, Member member) {
    return new TeamModel.Person(
        "/team/" + member.id().text(),
        member.name(),
        member.email().orElse(""),
        roles(page, member.roles()),
        state(page, member.state()),
        seen(page, member),
        member.id().equals(reader));
  }

  private static TeamModel.Invited invited(Page page, Invitation invitation) {
    String word = page.t("team.invitation." + invitation.state());
    Badge badge =
        switch (invitation.state()) {
          case PREPARING -> Badge.outlined(word, "hourglass", Hue.GREY);
          case SENT -> Badge.of(word, "chat", Hue.BLUE);
          case EXPIRED, ACCEPTED, REVOKED -> Badge.of(word, "hourglass", Hue.AMBER);
        };
    String under =
        invitation.state() == InvitationState.EXPIRED
            ? page.t("team.expired_on", page.format().moment(invitation.expires()))
            : page.t("team.expires_on", page.format().moment(invitation.expires()));
    return new TeamModel.Invited(
        "/team/invitations/" + invitation.id().text(),
        invitation.name(),
        invitation.email(),
        roles(page, invitation.roles()),
        badge,
        under,
        invitation.version());
  }
}
