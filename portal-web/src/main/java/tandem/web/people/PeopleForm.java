package tandem.web.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.access.CompanyRole;
import tandem.access.RowScope;
import tandem.access.company.Colleague;
import tandem.access.company.GiveScope;
import tandem.access.company.Region;
import tandem.platform.PartnerId;
import tandem.platform.PublicId;
import tandem.web.platform.Form;
import tandem.web.platform.Submission;

/** Roles, regions and firms as groups of check boxes. */
final class PeopleForm {
  private PeopleForm() {}

  static Set<CompanyRole> roles(Submission typed) {
    return CompanyRole.among(typed.all("roles"));
  }

  /** Empty when no scope was chosen: the form says so. */
  static Optional<GiveScope> scope(Submission typed) {
    if (typed.required("scope", GiveScope.LONGEST_TEAM).isEmpty()) {
      return Optional.empty();
    }
    return typed
        .choice("scope", RowScope.class)
        .map(scope ->
            new GiveScope(
                scope,
                typed.raw("team"),
                typed.all("regions").stream()
                    .flatMap(text -> Region.parse(text).stream())
                    .collect(Collectors.toSet()),
                typed.all("portfolio").stream()
                    .flatMap(id -> PublicId.parse(PartnerId.PREFIX, id).stream())
                    .map(PartnerId::new)
                    .collect(Collectors.toSet())));
  }

  static Form ofRoles(Set<CompanyRole> roles) {
    return Form.of(Map.of("roles", roles.stream().map(CompanyRole::inToken).toList()));
  }

  static Form ofScope(Colleague colleague) {
    return Form.of(
        Map.of(
            "scope",
            List.of(colleague.scope().name()),
            "team",
            List.of(colleague.team().orElse("")),
            "regions",
            colleague.regions().stream().map(Region::text).toList(),
            "portfolio",
            colleague.looksAfter().stream().map(it -> it.firm().text()).toList()));
  }
}
