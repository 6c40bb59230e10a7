package tandem.access.company;

import java.util.List;
import java.util.Set;
import tandem.access.RowScope;
import tandem.platform.PartnerId;
import tandem.platform.Problems;

/**
 * How far somebody shall see.
 *
 * @param team whose portfolios count besides their own with {@link RowScope#TEAM}; may be empty
 *     otherwise
 * @param regions that count with {@link RowScope#REGION}
 * @param portfolio firms they look after, whatever the scope
 */
public record GiveScope(
    RowScope scope, String team, Set<Region> regions, Set<PartnerId> portfolio) {
  public static final int LONGEST_TEAM = 60;
  public static final int MOST_REGIONS = 100;
  public static final int MOST_FIRMS = 500;

  public GiveScope {
    team = team.strip();
    regions = Set.copyOf(regions);
    portfolio = Set.copyOf(portfolio);
  }

  Problems problems() {
    Problems problems = new Problems().line("team", team, scope == RowScope.TEAM, LONGEST_TEAM);
    if (scope == RowScope.REGION && regions.isEmpty()) {
      problems.add("regions", "required", "at least one country or territory");
    }
    if (regions.size() > MOST_REGIONS) {
      problems.add("regions", "too_many", "at most " + MOST_REGIONS);
    }
    if (portfolio.size() > MOST_FIRMS) {
      problems.add("portfolio", "too_many", "at most " + MOST_FIRMS);
    }
    return problems;
  }

  List<String> regionTexts() {
    return regions.stream().map(Region::text).sorted().toList();
  }

  List<String> portfolioTexts() {
    return portfolio.stream().map(PartnerId::text).sorted().toList();
  }
}
