package tandem.web.leads;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.leads.DecisionKind;
import tandem.leads.DecisionView;
import tandem.leads.LeadFacts;
import tandem.leads.LeadRequestView;
import tandem.leads.RequestKind;
import tandem.web.platform.Happening;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;

/** What a dealer asked for after a decision, and the answers, on the time line of the lead. */
final class LeadAnswersTold {
  private LeadAnswersTold() {}

  static Happening asked(Page page, LeadRequestView request) {
    return new Happening(
        "flag",
        Hue.AMBER,
        page.t("lead.request." + request.kind()),
        request.author(),
        request.askedAt(),
        lines(Stream.of(Optional.of(request.reason()), changes(page, request))),
        false);
  }

  static Happening answered(Page page, LeadFacts facts, DecisionView decision) {
    Optional<LeadRequestView> request =
        decision
            .request()
            .flatMap(id -> facts.requests().stream().filter(it -> it.id().equals(id)).findFirst());
    boolean granted = decision.kind() == DecisionKind.GRANT;
    RequestKind kind = request.map(LeadRequestView::kind).orElse(RequestKind.EXTENSION);
    return new Happening(
        granted ? "shield" : "ban",
        granted ? Hue.GREEN : Hue.RED,
        page.t("lead.answer." + decision.kind() + "." + kind),
        LeadTimeline.author(page, decision),
        decision.decidedAt(),
        lines(
            Stream.of(
                decision
                    .protectedUntil()
                    .map(until -> page.t("lead.happened.protected", page.format().date(until))),
                request.isEmpty() ? Optional.of(page.t("lead.happened.by_work")) : Optional.empty(),
                granted ? request.flatMap(it -> changes(page, it)) : Optional.empty(),
                decision.comment())),
        false);
  }

  private static Optional<String> changes(Page page, LeadRequestView request) {
    return request
        .before()
        .flatMap(before ->
            request
                .after()
                .map(after -> page.t("lead.happened.renamed", before.line(), after.line())));
  }

  private static String lines(Stream<Optional<String>> parts) {
    return parts.flatMap(Optional::stream).collect(Collectors.joining("\n"));
  }
}
