package tandem.web.commissions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.access.PartnerUser;
import tandem.commissions.EarningLine;
import tandem.commissions.EarningStatus;
import tandem.commissions.Earnings;
import tandem.commissions.EarningsFilter;
import tandem.commissions.PartnerBalance;
import tandem.commissions.PayoutDesk;
import tandem.partners.PartnerDirectory;
import tandem.partners.PartnerFacts;
import tandem.platform.PageRequest;
import tandem.platform.PartnerId;
import tandem.web.earnings.EarningsPages;
import tandem.web.platform.Address;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Cursors;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Tab;

/** What the company owes its dealers, all of them and one by one. */
@Controller
@RequestScoped
@Path("commissions")
public class CommissionPages {
  private static final int ROWS = 25;
  private static final int LATEST_PAYOUTS = 10;

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject PayoutDesk payouts;
  @Inject Earnings earnings;
  @Inject PartnerDirectory partners;

  @GET
  public Response all() {
    Actor actor = me.actor();
    if (actor instanceof PartnerUser) {
      return pages.onwards("/earnings");
    }
    Page page = pages.page();
    List<PartnerBalance> balances = payouts.balances(actor);
    return pages.show(
        "company/commissions.jte",
        new BalancesModel(
            BalanceParts.buckets(page, balances),
            balances.stream().map(balance -> BalanceParts.row(page, balance)).toList(),
            BalanceParts.totals(page, balances),
            paid(page, actor, Optional.empty())));
  }

  @GET
  @Path("partners/{id}")
  public Response one(
      @PathParam("id") String id,
      @QueryParam("status") @Nullable String status,
      @QueryParam("after") @Nullable String after) {
    Actor actor = me.actor();
    PartnerId partner = PartnerId.parse(id);
    Page page = pages.page();
    List<PartnerBalance> balances = payouts.balances(actor, partner);
    PartnerFacts firm = partners.find(actor, partner).facts();
    Optional<EarningStatus> wanted =
        Stream.of(EarningStatus.values()).filter(it -> it.name().equals(status)).findFirst();
    tandem.platform.Page<EarningLine> lines =
        earnings.lines(actor, filter(partner, wanted), Cursors.read(after, ROWS));
    Address here =
        Address.of("/commissions/partners/" + partner.text())
            .with("status", wanted.map(Enum::name).orElse(""));
    return pages.show(
        "company/partner_money.jte",
        new PartnerMoneyModel(
            partner.text(),
            firm.name(),
            page.t("partner.tier." + firm.tier()),
            BalanceParts.buckets(page, balances),
            payouts.allows(actor) ? pay(page, partner, balances) : List.of(),
            tabs(page, here, wanted),
            lines.rows().stream().map(line -> line(page, line)).toList(),
            paid(page, actor, Optional.of(partner)),
            after == null ? Optional.empty() : Optional.of(here.toString()),
            lines.next().map(key -> here.with("after", Cursors.write(key)).toString())));
  }

  private List<BalancesModel.Payout> paid(Page page, Actor actor, Optional<PartnerId> partner) {
    return payouts.list(actor, partner, PageRequest.first(LATEST_PAYOUTS)).rows().stream()
        .map(payout -> BalanceParts.payout(page, payout))
        .toList();
  }

  private static List<PartnerMoneyModel.Pay> pay(
      Page page, PartnerId partner, List<PartnerBalance> balances) {
    return balances.stream()
        .filter(balance -> balance.payable().isPositive())
        .map(balance ->
            new PartnerMoneyModel.Pay(
                PayoutPages.address(partner, balance.payable().currency()),
                page.format().money(balance.payable()),
                page.t("commissions.lines", balance.payableLines())))
        .toList();
  }

  private static List<Tab> tabs(Page page, Address here, Optional<EarningStatus> wanted) {
    List<Tab> tabs = new ArrayList<>();
    tabs.add(
        new Tab(page.t("list.all"), here.without("status").toString(), wanted.isEmpty(), 0, false));
    for (EarningStatus each : EarningStatus.values()) {
      tabs.add(
          new Tab(
              page.t("earn.status." + each),
              here.with("status", each.name()).toString(),
              wanted.equals(Optional.of(each)),
              0,
              false));
    }
    return tabs;
  }

  private static EarningsFilter filter(PartnerId partner, Optional<EarningStatus> status) {
    return new EarningsFilter(
        Optional.of(partner),
        Optional.empty(),
        status,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static PartnerMoneyModel.Line line(Page page, EarningLine line) {
    String kind = page.t("earn.kind." + line.kind());
    String product = line.product().map(it -> " · " + it.name(page.language())).orElse("");
    return new PartnerMoneyModel.Line(
        "/earnings/" + line.id().text(),
        line.customer().orElse(line.party().isPresent() ? page.t("earn.of_part") : kind),
        page.format().day(line.earnedOn()) + product,
        line.terms()
            .map(terms ->
                page.format().money(terms.base())
                    + " × "
                    + page.format().rate(terms.rate().fraction()))
            .orElse(kind),
        EarningsPages.badge(page, line.status()),
        page.format().money(line.amount()));
  }
}
