package tandem.stack.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who of the company sees which firms: most of them all, one a portfolio, one a country. */
final class DemoScopes {
  private static final List<String> PORTFOLIO = List.of("sued", "alpen");

  private final Batch scopes =
      new Batch("company_scope", "person_id, scope, team, author_id, given_at");
  private final Batch regions = new Batch("company_region", "person_id, country");
  private final Batch portfolio =
      new Batch("portfolio", "partner_id, person_id, author_id, given_at");

  DemoScopes(Instant since) {
    for (Person person : Firms.COMPANY) {
      scope(person.id(), scopeOf(person), since);
    }
    for (Firm firm : Firms.ALL) {
      if (PORTFOLIO.contains(firm.code())) {
        portfolio.add(firm.uuid(), Firms.OF_TWO_FIRMS.id(), Firms.ADMIN.id(), since);
      }
    }
    regions.add(Firms.OF_ONE_COUNTRY.id(), "RU");
  }

  private static String scopeOf(Person person) {
    if (person.equals(Firms.OF_TWO_FIRMS)) {
      return "OWN";
    }
    return person.equals(Firms.OF_ONE_COUNTRY) ? "REGION" : "ALL";
  }

  private void scope(UUID person, String scope, Instant since) {
    scopes.add(person, scope, null, Firms.ADMIN.id(), since);
  }

  void write(Connection owner) throws SQLException {
    scopes.write(owner);
    regions.write(owner);
    portfolio.write(owner);
  }
}
