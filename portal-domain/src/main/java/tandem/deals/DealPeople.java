package tandem.deals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.access.CompanyRole;
import tandem.access.RowScope;
import tandem.platform.PersonId;
import tandem.platform.persistence.Listing;

/**
 * Who may read what is written on a deal, as far as the running transaction may know them: a dealer
 * knows of the company's people only those who wrote to them there.
 */
@ApplicationScoped
public class DealPeople {
  private static final String READERS =
      Stream.of(CompanyRole.values())
          .filter(CompanyRole::readsBusiness)
          .map(CompanyRole::inToken)
          .collect(Collectors.joining(","));

  @PersistenceContext EntityManager em;

  /** By name; of {@link Visibility#COMPANY} the company's people only. */
  public List<Speaker> of(DealId deal, Visibility visibility) {
    return people(deal, visibility == Visibility.COMPANY, READERS);
  }

  /** The company's people of one role, as the identity provider names it, who reach the deal. */
  public List<Speaker> inRole(DealId deal, String role) {
    return people(deal, true, role);
  }

  private List<Speaker> people(DealId deal, boolean inside, String roles) {
    return Listing.query(
            em,
            "select id, name, side from people_of_deal(?1, ?2, string_to_array(?3, ','), string_to_array(?4, ','))",
            deal.value(),
            inside,
            roles,
            RowScope.namesOverAllFirms())
        .stream()
        .map(row -> new Speaker(new PersonId(row.uuid(0)), row.text(1), row.text(2)))
        .sorted(Comparator.comparing(Speaker::name).thenComparing(each -> each.id().value()))
        .toList();
  }
}
