package tandem.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tandem.access.Actor;
import tandem.access.AuditFilter;
import tandem.access.AuditTrail;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.commissions.PartnerBalance;
import tandem.commissions.PayoutDesk;
import tandem.deals.DealFilter;
import tandem.deals.DealLists;
import tandem.leads.LeadLists;
import tandem.leads.LeadRow;
import tandem.leads.Programme;
import tandem.platform.PageRequest;
import tandem.web.audit.AuditWords;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;

/** Gathers what the reader's role needs to see first. */
@RequestScoped
public class CompanyHome {
  private static final int ROWS = 6;
  private static final int SOON_DAYS = 14;

  @Inject Pages pages;
  @Inject LeadLists leads;
  @Inject DealLists deals;
  @Inject PayoutDesk payouts;
  @Inject AuditTrail audit;
  @Inject Programme programme;

  public Response show(CompanyUser user) {
    return pages.show("company/home.jte", model(user));
  }

  private CompanyHomeModel model(CompanyUser user) {
    Page page = pages.page();
    boolean reviews = user.isOneOf(CompanyRole.APPROVER, CompanyRole.CHANNEL_MANAGER);
    boolean business = user.readsBusiness();
    boolean money = CompanyHomeParts.readsMoney(user);
    boolean audits = user.isOneOf(CompanyRole.AUDITOR, CompanyRole.ADMIN);
    List<LeadRow> queue = business ? leads.queue(user) : List.of();
    List<PartnerBalance> balances = money ? payouts.balances(user) : List.of();
    return new CompanyHomeModel(
        title(page, user, queue, balances),
        page.t("desk.today", page.format().date(page.format().now())),
        reviews ? Optional.of(waiting(page, user, queue)) : Optional.empty(),
        money ? Optional.of(CompanyHomeParts.money(page, balances)) : Optional.empty(),
        business ? CompanyHomeParts.pipeline(page, deals.totals(user, DealFilter.ALL)) : List.of(),
        business
            ? deals.longestStanding(user, DealFilter.ALL, ROWS).stream()
                .map(deal -> CompanyHomeParts.standing(page, deal))
                .toList()
            : List.of(),
        business ? expiring(page, user) : List.of(),
        audits ? recent(page, user) : List.of(),
        ways(page, user));
  }

  private static String title(
      Page page, CompanyUser user, List<LeadRow> queue, List<PartnerBalance> balances) {
    if (user.isOneOf(CompanyRole.APPROVER, CompanyRole.CHANNEL_MANAGER)) {
      return page.t("desk.title_queue", queue.size(), late(queue, page.format().now()));
    }
    if (user.isOneOf(CompanyRole.FINANCE, CompanyRole.FINANCE_APPROVER)) {
      long firms =
          balances.stream()
              .filter(balance -> balance.payable().isPositive())
              .map(PartnerBalance::partner)
              .distinct()
              .count();
      return page.t("desk.title_money", firms);
    }
    if (user.is(CompanyRole.AUDITOR)) {
      return page.t("desk.title_auditor");
    }
    return page.t(user.is(CompanyRole.ADMIN) ? "desk.title_admin" : "desk.title_sales");
  }

  private static long late(List<LeadRow> queue, Instant now) {
    return queue.stream().filter(lead -> lead.dueAt().map(now::isAfter).orElse(false)).count();
  }

  private static CompanyHomeModel.Waiting waiting(
      Page page, CompanyUser user, List<LeadRow> queue) {
    return new CompanyHomeModel.Waiting(
        queue.stream().limit(ROWS).map(lead -> CompanyHomeParts.lead(page, lead)).toList(),
        Math.max(0, queue.size() - ROWS),
        user.is(CompanyRole.APPROVER));
  }

  private List<CompanyHomeModel.Expiring> expiring(Page page, Actor actor) {
    return leads.expiring(actor, programme.today().plusDays(SOON_DAYS), ROWS).stream()
        .map(lead ->
            new CompanyHomeModel.Expiring(
                "/leads/" + lead.id().text(),
                lead.customer().orElse("—"),
                lead.partner(),
                lead.protectedUntil().map(page.format()::day).orElse("")))
        .toList();
  }

  private List<CompanyHomeModel.Recent> recent(Page page, Actor actor) {
    return audit.list(actor, AuditFilter.ALL, PageRequest.first(ROWS)).rows().stream()
        .map(entry ->
            new CompanyHomeModel.Recent(
                AuditWords.action(page, entry.action()),
                AuditWords.who(page, entry),
                page.format().moment(entry.at())))
        .toList();
  }

  private static List<CompanyHomeModel.Way> ways(Page page, CompanyUser user) {
    List<CompanyHomeModel.Way> ways = new ArrayList<>();
    if (user.isOneOf(CompanyRole.AUDITOR, CompanyRole.ADMIN)) {
      ways.add(way(page, "/audit", "scroll", "audit"));
      ways.add(way(page, "/partners", "building", "partners"));
    }
    if (user.is(CompanyRole.AUDITOR)) {
      ways.add(way(page, "/leads", "lead", "leads"));
      ways.add(way(page, "/commissions", "money", "commissions"));
    }
    return ways;
  }

  private static CompanyHomeModel.Way way(Page page, String href, String icon, String name) {
    return new CompanyHomeModel.Way(href, icon, page.t("nav." + name), page.t("desk.way_" + name));
  }
}
