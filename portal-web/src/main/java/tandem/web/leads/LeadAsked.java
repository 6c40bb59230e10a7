package tandem.web.leads;

import java.util.List;
import java.util.Optional;
import tandem.leads.LeadFacts;
import tandem.leads.LeadRequestView;
import tandem.leads.RequestOutcome;
import tandem.web.platform.Fact;
import tandem.web.platform.Page;

/**
 * What a dealer asked for and nobody has answered, as both sides read it.
 *
 * @param changes before and after, of a correction
 * @param earlier the decision that is appealed
 * @param own the reader rejected it: somebody else decides
 */
public record LeadAsked(
    String title,
    String who,
    String when,
    String reason,
    List<Fact> changes,
    Optional<LeadModel.Advice> earlier,
    boolean own) {

  /** Of this lead; empty when nothing waits. */
  public static Optional<LeadAsked> of(Page page, LeadFacts facts) {
    return facts.requests().stream()
        .filter(request -> request.outcome() == RequestOutcome.OPEN)
        .findFirst()
        .map(request -> of(page, facts, request));
  }

  private static LeadAsked of(Page page, LeadFacts facts, LeadRequestView request) {
    boolean appeal = request.kind() == tandem.leads.RequestKind.APPEAL;
    return new LeadAsked(
        page.t("lead.request." + request.kind()),
        request.author(),
        page.format().moment(request.askedAt()),
        request.reason(),
        changes(page, request),
        appeal ? LeadModel.advice(page, facts) : Optional.empty(),
        appeal && page.viewer().has("approver") && facts.allowed().isEmpty());
  }

  static List<Fact> changes(Page page, LeadRequestView request) {
    return Fact.list()
        .add(page.t("lead.before"), request.before().map(it -> it.line()).orElse(null))
        .add(page.t("lead.after"), request.after().map(it -> it.line()).orElse(null))
        .facts();
  }
}
