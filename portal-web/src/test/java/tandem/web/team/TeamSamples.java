package tandem.web.team;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tandem.access.PartnerRole;
import tandem.access.team.Invitation;
import tandem.access.team.InvitationId;
import tandem.access.team.InvitationState;
import tandem.access.team.Member;
import tandem.access.team.MemberState;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.web.platform.Choice;
import tandem.web.platform.Fact;
import tandem.web.platform.FieldError;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.SamplePages;

/** A team of three, two of them invited. */
public final class TeamSamples {
  private static final PartnerId FIRM = new PartnerId(new UUID(0, 1));

  private TeamSamples() {}

  public static Object team(Page page) {
    return TeamParts.team(
        page,
        new PersonId(new UUID(0, 1)),
        List.of(
            member(1, "Ирина Соколова", MemberState.ACTIVE, PartnerRole.ADMIN),
            member(2, "Павел Орлов", MemberState.SUSPENDED, PartnerRole.SELLER),
            member(3, "Lena Vogt", MemberState.DISABLED, PartnerRole.MANAGER)),
        List.of(
            invitation(1, InvitationState.PREPARING),
            invitation(2, InvitationState.SENT),
            invitation(3, InvitationState.EXPIRED),
            invitation(4, InvitationState.ACCEPTED)));
  }

  public static Object review(Page page) {
    return ReviewPages.of(
        page,
        new PersonId(new UUID(0, 1)),
        List.of(
            member(1, "Ирина Соколова", MemberState.ACTIVE, PartnerRole.ADMIN),
            member(2, "Павел Орлов", MemberState.ACTIVE, PartnerRole.SELLER)),
        List.of());
  }

  public static Object invite(Page page) {
    return new InviteModel(
        Form.blank(), TeamParts.choices(page), List.of(new Choice("en", "English")));
  }

  public static Object inviteWrong(Page page) {
    return new InviteModel(
        new Form(
            java.util.Map.of("email", List.of("x")),
            List.of(
                new FieldError("email", page.t("problem.email")),
                new FieldError("roles", page.t("problem.required")))),
        TeamParts.choices(page),
        List.of(new Choice("en", "English")));
  }

  public static Object member(Page page) {
    return member(page, MemberState.ACTIVE);
  }

  public static Object memberAway(Page page) {
    return member(page, MemberState.SUSPENDED);
  }

  public static Object leave(Page page) {
    return new LeaveModel(
        "usr_x",
        "Павел Орлов",
        1,
        Form.blank(),
        List.of(
            new Choice("usr_y", "Ирина Соколова", "Owner"),
            new Choice("nobody", page.t("team.nobody"), page.t("team.nobody_hint"))));
  }

  public static Object handover(Page page) {
    return new HandoverModel(
        "Павел Орлов",
        "Ирина Соколова",
        "Ирина Соколова, 09:15",
        1,
        List.of(
            new HandoverModel.Row("/leads/x", "Балтийский причал", "Lead", true, ""),
            new HandoverModel.Row(
                "/deals/x", "Nordhafen", "Deal", false, page.t("team.stayed.closed"))));
  }

  private static MemberModel member(Page page, MemberState state) {
    return new MemberModel(
        "usr_x",
        "Павел Орлов",
        TeamParts.state(page, state),
        "Seller",
        Fact.list().add("E-mail", "p@nord.example").facts(),
        false,
        state == MemberState.ACTIVE,
        3,
        TeamForm.of(Set.of(PartnerRole.SELLER)),
        TeamParts.choices(page));
  }

  private static Member member(int id, String name, MemberState state, PartnerRole role) {
    return new Member(
        new PersonId(new UUID(0, id)),
        FIRM,
        name,
        Optional.of("somebody@nord.example"),
        "ru",
        Set.of(role),
        state,
        Optional.empty(),
        Optional.empty(),
        id == 1 ? Optional.of(SamplePages.NOW) : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0);
  }

  private static Invitation invitation(int id, InvitationState state) {
    return new Invitation(
        new InvitationId(new UUID(0, id)),
        FIRM,
        "new" + id + "@nord.example",
        "Анна Новая",
        "ru",
        Set.of(PartnerRole.SELLER, PartnerRole.FINANCE),
        state,
        "Ирина Соколова",
        SamplePages.NOW,
        Optional.empty(),
        SamplePages.NOW.plus(Duration.ofDays(3)),
        0);
  }
}
