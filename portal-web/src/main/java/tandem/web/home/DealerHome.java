package tandem.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tandem.access.PartnerUser;
import tandem.commissions.Earnings;
import tandem.deals.DealFilter;
import tandem.deals.DealLists;
import tandem.deals.DealRow;
import tandem.deals.DealStage;
import tandem.deals.StageTotal;
import tandem.deals.parties.PartyFacts;
import tandem.deals.parties.PartyFilter;
import tandem.deals.parties.PartyLists;
import tandem.deals.parties.PartyState;
import tandem.leads.LeadFilter;
import tandem.leads.LeadLists;
import tandem.leads.LeadRow;
import tandem.leads.LeadStage;
import tandem.leads.Programme;
import tandem.leads.offers.OfferFacts;
import tandem.leads.offers.OfferFilter;
import tandem.leads.offers.OfferLists;
import tandem.leads.offers.OfferState;
import tandem.leads.offers.OfferView;
import tandem.platform.PageRequest;
import tandem.web.deals.DealBadges;
import tandem.web.earnings.MoneyBuckets;
import tandem.web.home.DealerHomeModel.Task;
import tandem.web.leads.LeadBadges;
import tandem.web.leads.LeadBall;
import tandem.web.offers.OfferWords;
import tandem.web.parties.PartyWords;
import tandem.web.platform.Ball;
import tandem.web.platform.Bar;
import tandem.web.platform.Page;

/** Gathers the dealer's first page from what the contexts know. */
@RequestScoped
class DealerHome {
  private static final int SHOWN = 8;
  private static final int SOON_DAYS = 14;
  private static final int WORDED = 10;
  private static final int MOST_COUNTED = 100;

  @Inject LeadLists leads;
  @Inject OfferLists offers;
  @Inject PartyLists parties;
  @Inject DealLists deals;
  @Inject Earnings earnings;
  @Inject Programme programme;

  DealerHomeModel of(PartnerUser me, Page page) {
    List<Task> yours = me.sells() ? yours(me, page) : List.of();
    List<Task> ours =
        me.sells()
            ? Stream.concat(
                    leads(me, LeadStage.SUBMITTED, LeadStage.IN_REVIEW, LeadStage.APPEALED),
                    leads.asked(me, SHOWN).stream())
                .limit(SHOWN)
                .map(lead -> task(page, lead))
                .toList()
            : List.of();
    List<StageTotal> totals = deals.totals(me, DealFilter.ALL.in(DealStage.open()));
    return new DealerHomeModel(
        me.sells() ? title(page, waiting(me, yours)) : page.t("home.title_finance"),
        yours,
        ours,
        MoneyBuckets.of(page, earnings.summary(me, me.firm())),
        bars(page, totals),
        totals.stream().mapToLong(StageTotal::count).sum(),
        me.sells());
  }

  /** All that waits, also what does not fit on the page. */
  private long waiting(PartnerUser me, List<Task> yours) {
    long questions =
        leads
            .counts(me, Set.of(LeadStage.INFO_REQUESTED))
            .getOrDefault(LeadStage.INFO_REQUESTED, 0L);
    long offered = offers.count(me, OfferFilter.in(OfferState.OFFERED), MOST_COUNTED);
    long invited =
        me.sells() ? parties.count(me, PartyFilter.in(PartyState.PENDING), MOST_COUNTED) : 0;
    return yours.size() < SHOWN
        ? yours.size()
        : Math.max(questions + offered + invited, yours.size());
  }

  private static String title(Page page, long waiting) {
    String number =
        waiting <= WORDED ? page.t("home.number." + waiting) : page.format().number(waiting);
    return page.t("home.title", waiting, number);
  }

  /**
   * Offers and invitations first, because others wait for them, then questions, what is about to
   * end, what stands still, drafts.
   */
  private List<Task> yours(PartnerUser me, Page page) {
    Stream<Task> offered = offers.waiting(me, SHOWN).stream().map(offer -> offered(page, offer));
    Stream<Task> invited =
        me.sells()
            ? parties
                .list(me, PartyFilter.in(PartyState.PENDING), PageRequest.first(SHOWN))
                .rows()
                .stream()
                .map(party -> invited(page, party.facts()))
            : Stream.empty();
    Stream<Task> questions = leads(me, LeadStage.INFO_REQUESTED).map(lead -> task(page, lead));
    Stream<Task> ending =
        leads.expiring(me, programme.today().plusDays(SOON_DAYS), SHOWN).stream()
            .map(lead -> ending(page, lead));
    Stream<Task> idle =
        deals.overdue(me, DealFilter.ALL, page.format().now(), 3).stream()
            .map(deal -> idle(page, deal));
    Stream<Task> drafts = leads(me, LeadStage.DRAFT).limit(2).map(lead -> draft(page, lead));
    return Stream.of(offered, invited, questions, ending.limit(3), idle, drafts)
        .flatMap(tasks -> tasks)
        .limit(SHOWN)
        .toList();
  }

  private Stream<LeadRow> leads(PartnerUser me, LeadStage... stages) {
    return leads
        .list(me, LeadFilter.ALL.in(List.of(stages)), PageRequest.first(SHOWN))
        .rows()
        .stream();
  }

  private static Task task(Page page, LeadRow lead) {
    return new Task(
        "/leads/" + lead.id().text(),
        name(page, lead),
        "",
        Optional.of(LeadBadges.of(page, lead.stage())),
        LeadBall.of(page, lead),
        lead.amount().map(page.format()::money).orElse(""));
  }

  private static Task invited(Page page, PartyFacts party) {
    return new Task(
        "/participations/" + party.id().text(),
        page.t("party.task", PartyWords.role(page, party.role())),
        OfferWords.products(page, party.products()),
        Optional.of(PartyWords.badge(page, party.state())),
        PartyWords.ball(page, party.state(), party.invitedAt(), party.due()),
        "");
  }

  private static Task offered(Page page, OfferView view) {
    OfferFacts offer = view.facts();
    return new Task(
        "/offers/" + offer.id().text(),
        page.t("offers.task", OfferWords.products(page, offer.products())),
        OfferWords.place(page, offer.country(), offer.region()),
        Optional.of(OfferWords.badge(page, offer.state())),
        OfferWords.ball(page, offer),
        "");
  }

  private Task ending(Page page, LeadRow lead) {
    ZoneId zone = programme.zone();
    Optional<Ball> ball =
        lead.protectedUntil()
            .map(until ->
                Ball.yours(
                    page,
                    until.minusDays(Programme.PROTECTION_DAYS).atStartOfDay(zone).toInstant(),
                    Optional.of(until.plusDays(1).atStartOfDay(zone).toInstant())));
    return new Task(
        "/leads/" + lead.id().text(),
        name(page, lead),
        page.t("home.protection_ends", lead.protectedUntil().map(page.format()::date).orElse("")),
        Optional.empty(),
        ball,
        lead.amount().map(page.format()::money).orElse(""));
  }

  private static Task idle(Page page, DealRow deal) {
    long days = Duration.between(deal.stageSince(), page.format().now()).toDays();
    Optional<Ball> ball = Optional.of(Ball.yours(page, deal.stageSince(), deal.dueAt()));
    return new Task(
        "/deals/" + deal.id().text(),
        deal.customer().orElseGet(() -> page.t("deals.nameless")),
        page.t("home.idle", DealBadges.name(page, deal.process(), deal.stage()), days),
        Optional.empty(),
        ball,
        page.format().money(deal.amount()));
  }

  private static Task draft(Page page, LeadRow lead) {
    return new Task(
        "/leads/" + lead.id().text() + "/edit",
        name(page, lead),
        page.t("home.draft", page.format().moment(lead.updatedAt())),
        Optional.of(LeadBadges.of(page, lead.stage())),
        Optional.empty(),
        "");
  }

  private static String name(Page page, LeadRow lead) {
    return lead.customer().orElseGet(() -> page.t("leads.nameless"));
  }

  /** One bar a stage; its length is the number of deals, its sums stand beside it. */
  private static List<Bar> bars(Page page, List<StageTotal> totals) {
    long most = DealStage.open().stream().mapToLong(stage -> count(totals, stage)).max().orElse(0);
    List<Bar> bars = new ArrayList<>();
    for (DealStage stage : DealStage.open()) {
      long count = count(totals, stage);
      String sums =
          totals.stream()
              .filter(total -> total.stage() == stage)
              .sorted(Comparator.comparing(total -> total.sum().currency().getCurrencyCode()))
              .map(total -> " · " + page.format().moneyShort(total.sum()))
              .reduce("", String::concat);
      bars.add(
          new Bar(
              page.t("deal.stage." + stage),
              most == 0 ? 0 : Math.toIntExact(count * 100 / most),
              count + sums));
    }
    return bars;
  }

  private static long count(List<StageTotal> totals, DealStage stage) {
    return totals.stream()
        .filter(total -> total.stage() == stage)
        .mapToLong(StageTotal::count)
        .sum();
  }
}
