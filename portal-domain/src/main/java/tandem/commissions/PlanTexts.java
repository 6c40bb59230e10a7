package tandem.commissions;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tandem.commissions.rules.PlanReader;
import tandem.commissions.rules.PlanRules;
import tandem.commissions.rules.WrittenPlan;
import tandem.platform.EventJson;

/** Typed rules as versions keep them. A published text never changes, so it is read once. */
final class PlanTexts {
  private static final int MOST_KEPT = 500;
  private static final Map<String, PlanRules> READ = new ConcurrentHashMap<>();

  private PlanTexts() {}

  static PlanRules rules(String kept) {
    PlanRules known = READ.get(kept);
    if (known != null) {
      return known;
    }
    PlanRules rules = PlanReader.trusted(EventJson.read(kept, WrittenPlan.class));
    if (READ.size() >= MOST_KEPT) {
      READ.clear();
    }
    READ.put(kept, rules);
    return rules;
  }

  static LocalDate day(Object cell) {
    return cell instanceof Date date ? date.toLocalDate() : (LocalDate) cell;
  }
}
