package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tandem.access.Actor;
import tandem.platform.Refusal;

/**
 * Decides several leads one after the other, each in a transaction of its own: what one of them
 * refuses, or breaks, costs no other its decision. A transaction of the caller's waits meanwhile.
 * At most {@value #MOST} at once.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class LeadsTogether {
  public static final int MOST = 50;
  private static final Logger LOG = System.getLogger(LeadsTogether.class.getName());

  @Inject LeadBulk leads;

  /** In the order given, each once; what is not there or not the caller's is refused as such. */
  public List<BulkResult> decide(Actor actor, Map<LeadId, Long> versions, BulkDecision decision) {
    limit(versions.size());
    List<BulkResult> results = new ArrayList<>();
    new LinkedHashMap<>(versions)
        .forEach((lead, version) -> results.add(decide(actor, lead, version, decision)));
    return results;
  }

  /** A line for each in the order given, also for what is not there. */
  public List<BulkLine> preview(Actor actor, List<LeadId> chosen) {
    limit(chosen.size());
    return chosen.stream().distinct().map(lead -> preview(actor, lead)).toList();
  }

  /** One that is not there costs the others nothing. */
  private BulkLine preview(Actor actor, LeadId lead) {
    try {
      return leads.preview(actor, lead);
    } catch (Refusal.NotFound missing) {
      return BulkLine.unknown(lead);
    }
  }

  private BulkResult decide(Actor actor, LeadId lead, long version, BulkDecision decision) {
    try {
      return BulkResult.decided(lead, leads.decide(actor, lead, version, decision));
    } catch (Refusal refused) {
      if (refused instanceof Refusal.Forbidden && refused.code().equals("role_required")) {
        throw refused; // nobody's lead: the caller may decide on none
      }
      return BulkResult.refused(lead, refused);
    } catch (RuntimeException broken) {
      LOG.log(Level.WARNING, "Deciding " + lead.text() + " together with others failed", broken);
      return BulkResult.failed(lead);
    }
  }

  private static void limit(int chosen) {
    if (chosen < 1 || chosen > MOST) {
      throw new Refusal.Invalid("leads", "size", "between 1 and " + MOST + " leads");
    }
  }
}
