package tandem.web.deals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.access.CompanyUser;
import tandem.deals.DealFilter;
import tandem.deals.DealId;
import tandem.deals.DealLists;
import tandem.deals.DealRow;
import tandem.deals.DealStage;
import tandem.deals.DealTalk;
import tandem.deals.StageTotal;
import tandem.deals.work.NextStep;
import tandem.deals.work.TaskDesk;
import tandem.partners.PartnerDirectory;
import tandem.platform.PartnerId;
import tandem.web.platform.Address;
import tandem.web.platform.Chip;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Cursors;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Tab;

/** All deals that the reader may see, as a list or as a board of the open stages. */
@Controller
@RequestScoped
@Path("deals")
public class DealListPages {
  private static final int ROWS = 25;

  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject DealLists deals;
  @Inject DealTalk talk;
  @Inject TaskDesk tasks;
  @Inject PartnerDirectory partners;

  @QueryParam("stage")
  @Nullable String stage;

  @QueryParam("q")
  @Nullable String query;

  @QueryParam("mine")
  @Nullable String mine;

  @QueryParam("view")
  @Nullable String view;

  /** The company looks at one dealer's. */
  @QueryParam("partner")
  @Nullable String partner;

  @QueryParam("after")
  @Nullable String after;

  @GET
  public Response list() {
    Actor actor = me.actor();
    Page page = pages.page();
    boolean board = "board".equals(view);
    List<StageTotal> totals = deals.totals(actor, filter(actor, List.of()));
    List<DealListModel.Column> columns = board ? columns(page, totals, cards(actor)) : List.of();
    tandem.platform.Page<DealRow> found =
        board
            ? new tandem.platform.Page<>(List.of(), Optional.empty())
            : deals.list(actor, filter(actor, stages()), Cursors.read(after, ROWS));
    Address here = here();
    return pages.show(
        "deals/list.jte",
        new DealListModel(
            title(page, totals),
            text().orElse(""),
            board,
            actor instanceof CompanyUser user && user.reachesAll(),
            page.viewer().company() || page.viewer().has("partner_admin", "partner_manager"),
            here.without("q").parameters(),
            here.without("view").toString(),
            here.without("stage").with("view", "board").toString(),
            tabs(page, totals),
            chips(page, here),
            rows(page, actor, found.rows()),
            columns,
            after == null ? Optional.empty() : Optional.of(here.toString()),
            found.next().map(key -> here.with("after", Cursors.write(key)).toString())));
  }

  private List<DealRow> cards(Actor actor) {
    return deals.board(actor, filter(actor, List.of()));
  }

  private List<DealListModel.Row> rows(Page page, Actor actor, List<DealRow> found) {
    Map<DealId, Integer> unread = talk.unread(actor, found.stream().map(DealRow::id).toList());
    Map<DealId, NextStep> next = tasks.next(actor, found.stream().map(DealRow::id).toList());
    return found.stream()
        .map(deal ->
            DealListModel.row(
                page,
                deal,
                unread.getOrDefault(deal.id(), 0),
                Optional.ofNullable(next.get(deal.id()))
                    .map(step -> step.title(page.language()))
                    .orElse("")))
        .toList();
  }

  private static String title(Page page, List<StageTotal> totals) {
    long open =
        totals.stream().filter(total -> total.stage().isOpen()).mapToLong(StageTotal::count).sum();
    return page.t("deals.title", open);
  }

  private DealFilter filter(Actor actor, List<DealStage> stages) {
    return new DealFilter(
        stages,
        mine == null ? Optional.empty() : Optional.of(actor.person()),
        partner(),
        text(),
        Optional.empty(),
        Optional.empty());
  }

  private List<DealStage> stages() {
    return "open".equals(stage)
        ? DealStage.open()
        : Stream.of(DealStage.values()).filter(each -> each.name().equals(stage)).toList();
  }

  private Optional<PartnerId> partner() {
    return Optional.ofNullable(partner)
        .filter(given -> pages.page().viewer().company())
        .map(PartnerId::parse);
  }

  private Optional<String> text() {
    return Optional.ofNullable(query).map(String::strip).filter(typed -> !typed.isEmpty());
  }

  private Address here() {
    return Address.of("/deals")
        .with("view", "board".equals(view) ? "board" : "")
        .with("stage", stages().isEmpty() || stage == null ? "" : stage)
        .with("q", text().orElse(""))
        .with("mine", mine == null ? "" : "1")
        .with("partner", partner().map(PartnerId::text).orElse(""));
  }

  private List<Tab> tabs(Page page, List<StageTotal> totals) {
    List<Tab> tabs = new ArrayList<>();
    Address all = here().without("stage");
    boolean none = stages().isEmpty();
    tabs.add(new Tab(page.t("deals.all"), all.toString(), none, count(totals, ""), false));
    for (DealStage each : DealStage.values()) {
      tabs.add(
          new Tab(
              page.t("deal.stage." + each),
              all.with("stage", each.name()).toString(),
              each.name().equals(stage),
              count(totals, each.name()),
              false));
    }
    return tabs;
  }

  private static long count(List<StageTotal> totals, String stage) {
    return totals.stream()
        .filter(total -> stage.isEmpty() || total.stage().name().equals(stage))
        .mapToLong(StageTotal::count)
        .sum();
  }

  private static List<DealListModel.Column> columns(
      Page page, List<StageTotal> totals, List<DealRow> cards) {
    return DealStage.open().stream()
        .map(each ->
            new DealListModel.Column(
                each.name(),
                page.t("deal.stage." + each),
                count(totals, each.name()),
                totals.stream()
                    .filter(total -> total.stage() == each)
                    .map(total -> page.format().moneyShort(total.sum()))
                    .toList(),
                cards.stream()
                    .filter(deal -> deal.stage() == each)
                    .map(deal -> DealListModel.card(page, deal))
                    .toList()))
        .toList();
  }

  private List<Chip> chips(Page page, Address here) {
    List<Chip> chips = new ArrayList<>();
    partner()
        .map(id -> partners.find(me.actor(), id).facts().name())
        .ifPresent(name -> chips.add(new Chip(name, here.without("partner").toString(), true)));
    text()
        .ifPresent(
            typed -> chips.add(new Chip("“" + typed + "”", here.without("q").toString(), true)));
    if (page.viewer().partner()) {
      chips.add(
          mine == null
              ? new Chip(page.t("deals.mine"), here.with("mine", "1").toString(), false)
              : new Chip(page.t("deals.mine"), here.without("mine").toString(), true));
    }
    return chips;
  }
}
