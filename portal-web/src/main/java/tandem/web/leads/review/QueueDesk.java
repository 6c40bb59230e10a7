package tandem.web.leads.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.access.CompanyUser;
import tandem.customers.matching.Verdict;
import tandem.leads.CustomerEnrichment;
import tandem.leads.LeadCompanyView;
import tandem.leads.LeadDesk;
import tandem.leads.LeadId;
import tandem.leads.LeadLists;
import tandem.leads.LeadReview;
import tandem.leads.LeadRow;
import tandem.leads.LeadStage;
import tandem.leads.LeadsTogether;
import tandem.leads.answers.AnswerTemplates;
import tandem.leads.answers.TemplateKind;
import tandem.platform.Refusal;
import tandem.web.platform.Choice;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;

/** Reads the queue and a lead for the desk, and puts them together. */
@RequestScoped
public class QueueDesk {
  private static final int AT_ONCE = LeadsTogether.MOST;
  private static final int MOST_COUNTED = 9_999;

  @Inject Pages pages;
  @Inject CurrentActor current;
  @Inject LeadLists lists;
  @Inject LeadDesk leads;
  @Inject LeadReview review;
  @Inject CustomerEnrichment enrichment;
  @Inject AnswerTemplates templates;

  Queue queue(Part part, Optional<LeadId> wanted, Deciding deciding) {
    Page page = pages.page();
    Actor actor = current.actor();
    Instant now = page.format().now();
    List<LeadRow> all = lists.queue(actor).stream().filter(part::names).toList();
    List<LeadRow> rows =
        all.stream().filter(row -> part.show().takes(row, now)).limit(AT_ONCE).toList();
    Optional<LeadId> chosen = wanted.or(() -> rows.stream().findFirst().map(LeadRow::id));
    int at = chosen.map(id -> indexOf(rows, id)).orElse(-1);
    String following = at >= 0 && at + 1 < rows.size() ? rows.get(at + 1).id().text() : "";
    Deciding withNext = deciding.goingOnTo(following);
    boolean decides = actor instanceof CompanyUser user && user.decidesLeads();
    List<Queue.Entry> entries = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      LeadRow row = rows.get(i);
      entries.add(Queue.entry(page, row, href(part, row.id()), decides && together(row), i == at));
    }
    long waiting = waiting(actor);
    long late = all.stream().filter(row -> Show.LATE.takes(row, now)).count();
    return new Queue(
        page.t("queue.title", waiting, late),
        tabs(page, part, all, now),
        standsIn(page, actor),
        part.query(),
        part.show().code(),
        entries,
        chosen.map(id -> review(id, withNext)),
        wanted.isPresent(),
        waiting,
        rows.size(),
        at > 0 ? href(part, rows.get(at - 1).id()) : "",
        following.isEmpty() ? "" : href(part, rows.get(at + 1).id()));
  }

  /** The lead on a page of its own; {@code act} is the decision that is open. */
  public Response record(LeadId id, @Nullable String act) {
    return pages.show("company/lead.jte", review(id, Deciding.onItsPage(Act.of(act))));
  }

  Review review(LeadId id, Deciding deciding) {
    Actor actor = current.actor();
    return Reviews.of(
        pages.page(),
        companyView(id),
        review.usualProtection(actor, id),
        deciding,
        templates(deciding.act()),
        RegisterFacts.of(
            pages.page(),
            enrichment.of(actor, id),
            enrichment.customer(actor, id),
            "/leads/" + id + "/register"));
  }

  private List<Choice> templates(Act act) {
    Actor actor = current.actor();
    Optional<TemplateKind> kind = act.answeredBy();
    return kind.isPresent() && actor instanceof CompanyUser user && user.decidesLeads()
        ? templates.of(actor, kind.get()).stream()
            .map(each -> new Choice(each.id().text(), each.title()))
            .toList()
        : List.of();
  }

  LeadCompanyView companyView(LeadId id) {
    return switch (leads.find(current.actor(), id)) {
      case LeadCompanyView view -> view;
      default -> throw new Refusal.Forbidden("role_required", "The desk is the company's");
    };
  }

  private long waiting(Actor actor) {
    return lists.waiting(actor, MOST_COUNTED);
  }

  private static int indexOf(List<LeadRow> rows, LeadId id) {
    return rows.stream().map(LeadRow::id).toList().indexOf(id);
  }

  private static List<String> standsIn(Page page, Actor actor) {
    return actor instanceof CompanyUser user
        ? user.standsIn().stream()
            .map(away ->
                page.t("absence.standing_in", away.name(), page.format().date(away.until())))
            .toList()
        : List.of();
  }

  private static String href(Part part, LeadId lead) {
    return part.address().with("lead", lead.text()).toString();
  }

  /** What the list alone tells: the rest is judged when it comes to deciding. */
  private static boolean together(LeadRow row) {
    return row.check() == Verdict.FREE
        && (row.stage() == LeadStage.SUBMITTED || row.stage() == LeadStage.IN_REVIEW);
  }

  private static List<Queue.Tab> tabs(Page page, Part part, List<LeadRow> all, Instant now) {
    return Stream.of(Show.values())
        .map(tab ->
            new Queue.Tab(
                page.t("queue.show_" + tab.code()),
                part.in(tab).address().toString(),
                all.stream().filter(row -> tab.takes(row, now)).count(),
                tab == part.show()))
        .toList();
  }
}
