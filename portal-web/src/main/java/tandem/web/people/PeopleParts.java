package tandem.web.people;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.access.CompanyRole;
import tandem.access.RowScope;
import tandem.access.company.Colleague;
import tandem.access.company.Duties;
import tandem.access.company.FirmChoice;
import tandem.access.company.LookedAfter;
import tandem.access.company.Region;
import tandem.access.team.MemberState;
import tandem.platform.PersonId;
import tandem.web.platform.Badge;
import tandem.web.platform.Choice;
import tandem.web.platform.Fact;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;

/** The company's people as its pages show them. */
public final class PeopleParts {
  private PeopleParts() {}

  static PeopleModel list(Page page, PersonId reader, List<Colleague> colleagues) {
    return new PeopleModel(colleagues.stream().map(it -> row(page, reader, it)).toList());
  }

  private static PeopleModel.Row row(Page page, PersonId reader, Colleague colleague) {
    return new PeopleModel.Row(
        "/people/" + colleague.id().text(),
        colleague.name(),
        colleague.machine() ? page.t("people.machine") : colleague.email().orElse(""),
        colleague.id().equals(reader),
        roles(page, colleague.roles()),
        page.t("people.scope." + colleague.scope()),
        more(page, colleague),
        state(page, colleague.state()),
        colleague.seen().map(at -> page.format().moment(at)).orElse(page.t("partners.never_seen")));
  }

  private static String more(Page page, Colleague colleague) {
    return switch (colleague.scope()) {
      case ALL -> "";
      case OWN -> page.t("people.firms", colleague.portfolio());
      case TEAM -> colleague.team().orElse("");
      case REGION -> regions(page, colleague.regions());
    };
  }

  static List<Fact> facts(Page page, Colleague colleague) {
    Fact.Facts facts =
        Fact.list()
            .add(page.t("account.mail"), colleague.email().orElse(""))
            .add(page.t("team.roles"), roles(page, colleague.roles()), rolesFrom(page, colleague))
            .add(
                page.t("people.sees"),
                page.t("people.scope." + colleague.scope()),
                given(page, colleague))
            .add(page.t("people.team"), colleague.team().orElse(""))
            .add(page.t("people.regions"), regions(page, colleague.regions()))
            .add(
                page.t("team.last_seen"),
                colleague
                    .seen()
                    .map(at -> page.format().moment(at))
                    .orElse(page.t("partners.never_seen")))
            .add(
                page.t("team.since"),
                colleague.since().map(at -> page.format().moment(at)).orElse(""),
                colleague.reason().orElse(""));
    colleague
        .looksAfter()
        .forEach(firm -> facts.link(page.t("people.firm"), firm.name(), href(firm)));
    return facts.facts();
  }

  private static String rolesFrom(Page page, Colleague colleague) {
    return page.t(colleague.rolesGiven() ? "people.roles_given" : "people.roles_from_sign_in");
  }

  private static String given(Page page, Colleague colleague) {
    return colleague
        .given()
        .map(it -> page.t("people.given", it.by(), page.format().moment(it.at())))
        .orElseGet(() -> page.t("people.not_given"));
  }

  private static String href(LookedAfter firm) {
    return "/partners/" + firm.firm().text();
  }

  static List<String> warnings(Page page, Set<CompanyRole> roles) {
    return Duties.watched(roles).stream()
        .map(pair -> page.t("people.watched", word(page, pair.one()), word(page, pair.other())))
        .toList();
  }

  static ColleagueModel.Choices choices(
      Page page, List<Region> regions, List<FirmChoice> firms, List<String> teams) {
    return new ColleagueModel.Choices(
        Stream.of(CompanyRole.values())
            .map(role ->
                new Choice(
                    role.inToken(), word(page, role), page.t("people.means." + role.inToken())))
            .toList(),
        Stream.of(RowScope.values())
            .map(scope ->
                new Choice(
                    scope.name(),
                    page.t("people.scope." + scope),
                    page.t("people.scope_means." + scope)))
            .toList(),
        regions.stream().map(region -> new Choice(region.text(), region(page, region))).toList(),
        firms.stream()
            .map(firm ->
                new Choice(
                    firm.id().text(),
                    firm.name(),
                    firm.code() + " · " + region(page, firm.region())))
            .toList(),
        teams);
  }

  static Badge state(Page page, MemberState state) {
    String word = page.t("people.state." + state);
    return switch (state) {
      case ACTIVE -> Badge.of(word, "check", Hue.GREEN);
      case SUSPENDED -> Badge.of(word, "hourglass", Hue.AMBER);
      case DISABLED -> Badge.outlined(word, "ban", Hue.GREY);
    };
  }

  static String roles(Page page, Set<CompanyRole> roles) {
    return Stream.of(CompanyRole.values())
        .filter(roles::contains)
        .map(role -> word(page, role))
        .collect(Collectors.joining(", "));
  }

  private static String word(Page page, CompanyRole role) {
    return page.t("account.role." + role.inToken());
  }

  /** Countries by their names, territories as the register calls them. */
  public static String regions(Page page, List<Region> regions) {
    return regions.stream().map(region -> region(page, region)).collect(Collectors.joining(", "));
  }

  private static String region(Page page, Region region) {
    String country = page.country(region.country());
    return region.territory().isEmpty() ? country : country + ", " + region.territory();
  }
}
