package tandem.api.team;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.access.PartnerRole;

/** The roles of people on the wire, called as in tokens. */
enum TeamRole {
  PARTNER_ADMIN(PartnerRole.ADMIN),
  PARTNER_MANAGER(PartnerRole.MANAGER),
  PARTNER_SELLER(PartnerRole.SELLER),
  PARTNER_FINANCE(PartnerRole.FINANCE),
  PARTNER_DEVELOPER(PartnerRole.DEVELOPER);

  private final PartnerRole role;

  TeamRole(PartnerRole role) {
    this.role = role;
  }

  static Set<PartnerRole> roles(@Nullable List<TeamRole> given) {
    return given == null
        ? Set.of()
        : given.stream().map(each -> each.role).collect(Collectors.toUnmodifiableSet());
  }

  static List<TeamRole> of(Set<PartnerRole> roles) {
    return List.of(values()).stream().filter(each -> roles.contains(each.role)).toList();
  }
}
