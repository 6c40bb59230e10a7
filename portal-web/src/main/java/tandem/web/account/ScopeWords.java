package tandem.web.account;

import java.util.List;
import java.util.stream.Collectors;
import tandem.access.company.Colleague;
import tandem.access.company.LookedAfter;
import tandem.web.people.PeopleParts;
import tandem.web.platform.Page;

/** Whose records somebody of the company sees, and who said so, in a sentence or two. */
final class ScopeWords {
  private static final int NAMED = 10;

  private ScopeWords() {}

  static String of(Page page, Colleague self) {
    return sees(page, self)
        + " "
        + self.given()
            .map(it -> page.t("rights.scope_given", it.by(), page.format().moment(it.at())))
            .orElseGet(() -> page.t("rights.scope_from_roles"));
  }

  private static String sees(Page page, Colleague self) {
    String key = "rights.scope." + self.scope();
    return switch (self.scope()) {
      case ALL -> page.t(key);
      case TEAM -> page.t(key, self.team().orElse(""));
      case REGION -> page.t(key, PeopleParts.regions(page, self.regions()));
      case OWN ->
          self.looksAfter().isEmpty()
              ? page.t("rights.scope_none")
              : page.t(key, names(page, self.looksAfter()));
    };
  }

  private static String names(Page page, List<LookedAfter> firms) {
    String named =
        firms.stream().limit(NAMED).map(LookedAfter::name).collect(Collectors.joining(", "));
    return firms.size() <= NAMED ? named : page.t("rights.scope_more", named, firms.size() - NAMED);
  }
}
