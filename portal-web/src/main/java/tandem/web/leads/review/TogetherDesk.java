package tandem.web.leads.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.access.Actor;
import tandem.leads.BulkDecision;
import tandem.leads.BulkLine;
import tandem.leads.BulkResult;
import tandem.leads.LeadId;
import tandem.leads.LeadsTogether;
import tandem.leads.RejectReason;
import tandem.platform.PublicId;
import tandem.web.platform.Badge;
import tandem.web.platform.Choice;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** Chosen leads: first what would happen to each, then the decision on all that are safe. */
@RequestScoped
public class TogetherDesk {
  private static final int LONGEST = 2000;
  private static final String PICK = "lead";

  /** What the reviewer chooses between. */
  enum Verdict {
    APPROVE,
    REJECT
  }

  @Inject Pages pages;
  @Inject CurrentActor current;
  @Inject LeadsTogether leads;

  Response choose(List<String> chosen) {
    if (leads(chosen).isEmpty()) {
      return pages.onwards("/queue", Flash.warning("together.none"));
    }
    Form form = Form.of(Map.of("verdict", List.of(Verdict.APPROVE.name())));
    return pages.show("company/together.jte", before(leads(chosen), form));
  }

  Response decide(MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    Map<LeadId, Long> chosen = picked(typed.all(PICK));
    Optional<Verdict> verdict = typed.choice("verdict", Verdict.class);
    if (typed.raw("verdict").isEmpty()) {
      typed.reject("verdict", "form.choice");
    }
    Optional<RejectReason> reason = Optional.empty();
    Optional<String> comment;
    if (verdict.equals(Optional.of(Verdict.REJECT))) {
      reason = typed.choice("reason", RejectReason.class);
      if (typed.raw("reason").isEmpty()) {
        typed.reject("reason", "review.reason_missing");
      }
      comment = typed.required("comment", LONGEST);
    } else {
      comment = typed.text("comment", LONGEST);
    }
    if (chosen.isEmpty()) {
      return pages.onwards("/queue", Flash.warning("together.none"));
    }
    if (!typed.clean()) {
      return pages.again(
          "company/together.jte", before(List.copyOf(chosen.keySet()), typed.form()));
    }
    Map<LeadId, String> names = names(chosen.keySet().stream().toList());
    BulkDecision decision =
        reason
            .map(because -> BulkDecision.rejection(because, comment.orElse("")))
            .orElseGet(() -> BulkDecision.approval(comment));
    List<BulkResult> results = leads.decide(current.actor(), chosen, decision);
    // shown at once instead of behind a redirect: sent again, no lead is decided twice
    return pages.show("company/together.jte", after(names, results));
  }

  private Together before(List<LeadId> chosen, Form form) {
    Page page = pages.page();
    Actor actor = current.actor();
    List<Together.Line> lines =
        leads.preview(actor, chosen).stream().map(line -> line(page, line)).toList();
    int ready = (int) lines.stream().filter(line -> !line.pick().isEmpty()).count();
    return new Together(
        page.t("together.title", lines.size()),
        lines,
        ready,
        List.of(),
        verdicts(page),
        reasons(page),
        form);
  }

  static List<Choice> verdicts(Page page) {
    return Stream.of(Verdict.values())
        .map(each ->
            new Choice(
                each.name(), page.t("together.verdict." + each), page.t("together.about." + each)))
        .toList();
  }

  static List<Choice> reasons(Page page) {
    return Stream.of(RejectReason.values())
        .map(each -> new Choice(each.name(), page.t("lead.reason." + each)))
        .toList();
  }

  static Together.Line line(Page page, BulkLine line) {
    boolean ready = line.obstacle().isEmpty();
    return new Together.Line(
        line.customer().isEmpty() ? "—" : line.customer(),
        "/leads/" + line.id().text(),
        line.partner(),
        line.amount().map(page.format()::money).orElse("—"),
        ready ? line.id().text() + ":" + line.version() : "",
        ready
            ? Badge.of(page.t("together.ready"), "check", Hue.GREEN)
            : Badge.of(page.t("together.left_out"), "eye", Hue.AMBER),
        line.obstacle()
            .map(obstacle -> page.t("together.obstacle." + obstacle))
            .orElseGet(() -> page.t("together.until", page.format().date(line.until()))));
  }

  private Together after(Map<LeadId, String> names, List<BulkResult> results) {
    Page page = pages.page();
    long decided = results.stream().filter(each -> each.decision().isPresent()).count();
    return new Together(
        page.t("together.done", decided, results.size() - decided),
        List.of(),
        0,
        results.stream().map(each -> done(page, names, each)).toList(),
        List.of(),
        List.of(),
        Form.blank());
  }

  private Together.Done done(Page page, Map<LeadId, String> names, BulkResult result) {
    boolean decided = result.decision().isPresent();
    return new Together.Done(
        names.getOrDefault(result.lead(), "—"),
        "/leads/" + result.lead().text(),
        decided
            ? Badge.of(page.t("together.decided"), "check", Hue.GREEN)
            : Badge.of(page.t("together.not_decided"), "bang", Hue.AMBER),
        decided
            ? page.t("together.told")
            : result
                .refused()
                .map(pages::words)
                .filter(words -> !words.isEmpty())
                .orElseGet(() ->
                    page.t(result.refused().isPresent() ? "review.changed" : "together.failed")));
  }

  private Map<LeadId, String> names(List<LeadId> chosen) {
    Map<LeadId, String> names = new LinkedHashMap<>();
    leads
        .preview(current.actor(), chosen)
        .forEach(line -> names.put(line.id(), line.customer().isEmpty() ? "—" : line.customer()));
    return names;
  }

  private static List<LeadId> leads(List<String> chosen) {
    return chosen.stream()
        .flatMap(text -> PublicId.parse(LeadId.PREFIX, text).stream())
        .map(LeadId::new)
        .limit(LeadsTogether.MOST)
        .toList();
  }

  /** Ids with the versions that the reviewer has seen; what is not made by us is left out. */
  private static Map<LeadId, Long> picked(List<String> values) {
    Map<LeadId, Long> picked = new LinkedHashMap<>();
    for (String value : new ArrayList<>(values)) {
      String[] parts = value.split(":", 2);
      if (parts.length == 2 && parts[1].matches("\\d{1,9}")) {
        picked.put(LeadId.parse(parts[0]), Long.valueOf(parts[1]));
      }
    }
    return picked;
  }
}
