package tandem.web.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tandem.access.CompanyRole;
import tandem.access.RowScope;
import tandem.access.company.Colleague;
import tandem.access.company.FirmChoice;
import tandem.access.company.LookedAfter;
import tandem.access.company.Region;
import tandem.access.team.MemberState;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.web.platform.FieldError;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.SamplePages;

/** Four of the company, each with another scope. */
public final class PeopleSample {
  private static final List<Region> REGIONS =
      List.of(new Region("DE", ""), new Region("RU", ""), new Region("RU", "Урал"));

  private PeopleSample() {}

  public static Object list(Page page) {
    return PeopleParts.list(
        page,
        new PersonId(new UUID(0, 1)),
        List.of(
            colleague(1, "Alex Admin", RowScope.ALL, MemberState.ACTIVE, CompanyRole.ADMIN),
            colleague(2, "Ingrid Winter", RowScope.OWN, MemberState.ACTIVE, CompanyRole.FINANCE),
            colleague(3, "Игорь Волков", RowScope.REGION, MemberState.SUSPENDED),
            colleague(4, "Olga Leitner", RowScope.TEAM, MemberState.DISABLED)));
  }

  public static Object one(Page page) {
    Colleague colleague = two();
    return model(
        page, colleague, PeopleForm.ofRoles(colleague.roles()), PeopleForm.ofScope(colleague));
  }

  public static Object wrong(Page page) {
    return model(
        page,
        two(),
        new Form(
            Map.of("roles", List.of("admin", "finance")),
            List.of(new FieldError("roles", page.t("refusal.duties_apart")))),
        new Form(
            Map.of("scope", List.of("REGION")),
            List.of(new FieldError("regions", page.t("problem.required")))));
  }

  public static Object away(Page page) {
    return new AwayModel("usr_x", "Ingrid Winter", 1, Form.blank());
  }

  private static Colleague two() {
    return colleague(
        2,
        "Ingrid Winter",
        RowScope.OWN,
        MemberState.ACTIVE,
        CompanyRole.FINANCE,
        CompanyRole.FINANCE_APPROVER);
  }

  private static ColleagueModel model(Page page, Colleague it, Form roles, Form scope) {
    return new ColleagueModel(
        it.id().text(),
        it.name(),
        PeopleParts.state(page, it.state()),
        PeopleParts.roles(page, it.roles()),
        PeopleParts.facts(page, it),
        PeopleParts.warnings(page, it.roles()),
        true,
        false,
        it.active(),
        it.version(),
        roles,
        scope,
        PeopleParts.choices(
            page,
            REGIONS,
            List.of(
                new FirmChoice(firm(1), "sued", "Südwerk Handel", REGIONS.getFirst()),
                new FirmChoice(firm(2), "ural", "Урал Интеграция", REGIONS.getLast())),
            List.of("DACH")));
  }

  private static PartnerId firm(int number) {
    return new PartnerId(new UUID(5, number));
  }

  private static Colleague colleague(
      int number, String name, RowScope scope, MemberState state, CompanyRole... roles) {
    return new Colleague(
        new PersonId(new UUID(0, number)),
        name,
        Optional.of("somebody@tandem.example"),
        false,
        roles.length == 0 ? Set.of(CompanyRole.SALES_MANAGER) : Set.of(roles),
        number == 2,
        state,
        Optional.of(SamplePages.NOW),
        Optional.empty(),
        Optional.of(SamplePages.NOW),
        Optional.empty(),
        Optional.empty(),
        scope,
        scope == RowScope.TEAM ? Optional.of("DACH") : Optional.empty(),
        scope == RowScope.REGION ? REGIONS : List.of(),
        scope == RowScope.OWN ? 1 : 0,
        scope == RowScope.OWN
            ? List.of(new LookedAfter(firm(1), "Südwerk Handel", "Alex Admin", SamplePages.NOW))
            : List.of(),
        Optional.of(new Colleague.Given("Alex Admin", SamplePages.NOW)),
        3);
  }
}
