package tandem.web.team;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.access.PartnerRole;
import tandem.web.platform.Form;
import tandem.web.platform.Submission;

/** Roles as check boxes: one field each. */
final class TeamForm {
  private TeamForm() {}

  static Set<PartnerRole> roles(Submission typed) {
    return TeamParts.ROLES.stream()
        .filter(role -> typed.ticked("role." + role.inToken()))
        .collect(Collectors.toUnmodifiableSet());
  }

  static Form of(Set<PartnerRole> roles) {
    Map<String, List<String>> values = new HashMap<>();
    roles.forEach(role -> values.put("role." + role.inToken(), List.of("yes")));
    return Form.of(values);
  }
}
