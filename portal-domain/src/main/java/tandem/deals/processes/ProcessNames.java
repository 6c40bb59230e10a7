package tandem.deals.processes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tandem.leads.programmes.ProgrammeBook;
import tandem.platform.persistence.Listing;

/** The names that terms may use today: products, programmes, kinds of checks. */
@ApplicationScoped
public class ProcessNames {
  @PersistenceContext EntityManager em;
  @Inject ProgrammeBook programmes;
  @Inject @Any Instance<GateCheck> checks;

  /** Kinds of checks that somebody carries out, fields first. */
  public Set<String> kinds() {
    Set<String> kinds = new TreeSet<>();
    checks.forEach(each -> kinds.add(each.kind()));
    kinds.add(Requirement.FIELD);
    return kinds;
  }

  /** Who carries out checks of a kind. */
  public Optional<GateCheck> check(String kind) {
    return checks.stream().filter(each -> each.kind().equals(kind)).findFirst();
  }

  ProcessRules.Known known(ProcessTerms terms) {
    return new ProcessRules.Known(
        programmes.products(),
        Listing.of(em, "select code, id from programme").rows().stream()
            .map(row -> row.text(0))
            .collect(Collectors.toSet()),
        kinds(),
        (check, stage) ->
            check(check.kind()).filter(each -> each.knows(check.name(), terms, stage)).isPresent());
  }
}
