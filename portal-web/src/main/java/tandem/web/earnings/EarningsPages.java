package tandem.web.earnings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.access.PartnerUser;
import tandem.commissions.CommissionLineId;
import tandem.commissions.EarningLine;
import tandem.commissions.EarningStatus;
import tandem.commissions.Earnings;
import tandem.commissions.EarningsFilter;
import tandem.commissions.EarningsSummary;
import tandem.commissions.MonthlyEarnings;
import tandem.commissions.PlanProgress;
import tandem.commissions.StepProgress;
import tandem.platform.PartnerId;
import tandem.web.platform.Address;
import tandem.web.platform.Badge;
import tandem.web.platform.Bar;
import tandem.web.platform.Chip;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Cursors;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;

/** The dealer's earnings; people of the company have their own page of all dealers'. */
@Controller
@RequestScoped
@Path("earnings")
public class EarningsPages {
  private static final int ROWS = 25;
  private static final int MONTHS = 12;

  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject Earnings earnings;
  @Inject PlanProgress progress;

  @QueryParam("status")
  @Nullable String status;

  @QueryParam("after")
  @Nullable String after;

  @GET
  public Response overview() {
    if (!(me.actor() instanceof PartnerUser dealer)) {
      return pages.onwards("/commissions");
    }
    Page page = pages.page();
    List<EarningsSummary> summary = earnings.summary(dealer, dealer.firm());
    Optional<Currency> leading = leading(summary);
    tandem.platform.Page<EarningLine> lines =
        earnings.lines(dealer, filter(), Cursors.read(after, ROWS));
    Address here = Address.of("/earnings").with("status", chosen().map(Enum::name).orElse(""));
    return pages.show(
        "earnings/earnings.jte",
        new EarningsModel(
            MoneyBuckets.of(page, summary),
            leading.map(Currency::getCurrencyCode).orElse(""),
            leading
                .map(currency -> months(page, dealer, dealer.firm(), currency))
                .orElse(List.of()),
            chips(page),
            lines.rows().stream().map(line -> row(page, line)).toList(),
            progress.of(dealer, dealer.firm()).stream().map(each -> progress(page, each)).toList(),
            after == null ? Optional.empty() : Optional.of(here.toString()),
            lines.next().map(key -> here.with("after", Cursors.write(key)).toString())));
  }

  @GET
  @Path("{id}")
  public Response calculation(@PathParam("id") String id) {
    return pages.show(
        "earnings/calculation.jte",
        CalculationModel.of(pages.page(), earnings.line(me.actor(), CommissionLineId.parse(id))));
  }

  static EarningsModel.Progress progress(Page page, StepProgress step) {
    String until = page.format().date(step.periodEnds());
    return new EarningsModel.Progress(
        step.name(page.language()),
        page.t(
            "earn.progress_volume",
            page.format().money(step.volume()),
            page.format().rate(step.rate())),
        step.next()
            .map(next ->
                page.t(
                    "earn.progress_next",
                    page.format().money(next.missing()),
                    page.format().rate(next.rate()),
                    until))
            .orElseGet(() -> page.t("earn.progress_highest", until)),
        step.next().map(next -> percent(step.volume().amount(), next.from().amount())).orElse(100));
  }

  private EarningsFilter filter() {
    return new EarningsFilter(
        Optional.empty(),
        Optional.empty(),
        chosen(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private Optional<EarningStatus> chosen() {
    return List.of(EarningStatus.values()).stream()
        .filter(each -> each.name().equals(status))
        .findFirst();
  }

  private List<Chip> chips(Page page) {
    List<Chip> chips = new ArrayList<>();
    for (EarningStatus each : EarningStatus.values()) {
      boolean on = chosen().filter(each::equals).isPresent();
      Address to = Address.of("/earnings").with("status", on ? "" : each.name());
      chips.add(new Chip(page.t("earn.status." + each), to.toString(), on));
    }
    return chips;
  }

  /** The currency in which most was earned; sums of different currencies share no chart. */
  private static Optional<Currency> leading(List<EarningsSummary> summary) {
    return summary.stream()
        .filter(each -> each.earned().isPositive())
        .max(Comparator.comparing(each -> each.earned().amount()))
        .map(EarningsSummary::currency);
  }

  private List<Bar> months(Page page, Actor actor, PartnerId firm, Currency currency) {
    List<MonthlyEarnings> months =
        earnings.byMonth(actor, firm, MONTHS).stream()
            .filter(month -> month.earned().currency().equals(currency))
            .toList();
    BigDecimal most =
        months.stream()
            .map(month -> month.earned().amount())
            .max(Comparator.naturalOrder())
            .filter(sum -> sum.signum() > 0)
            .orElse(BigDecimal.ONE);
    return months.stream()
        .map(month ->
            new Bar(
                page.format().month(month.month()),
                percent(month.earned().amount(), most),
                page.format().money(month.earned())))
        .toList();
  }

  private static int percent(BigDecimal part, BigDecimal whole) {
    return Math.clamp(
        part.movePointRight(2).divide(whole, 0, RoundingMode.HALF_UP).longValue(), 0, 100);
  }

  private static EarningsModel.Row row(Page page, EarningLine line) {
    String product = line.product().map(it -> it.name(page.language())).orElse("");
    String kind = page.t("earn.kind." + line.kind());
    return new EarningsModel.Row(
        "/earnings/" + line.id().text(),
        line.customer().orElse(line.party().isPresent() ? page.t("earn.of_part") : kind),
        page.format().day(line.earnedOn()) + (product.isEmpty() ? "" : " · " + product),
        line.terms()
            .map(terms ->
                page.format().money(terms.base())
                    + " × "
                    + page.format().rate(terms.rate().fraction()))
            .orElse(kind),
        badge(page, line.status()),
        page.format().money(line.amount()));
  }

  public static Badge badge(Page page, EarningStatus status) {
    String word = page.t("earn.status." + status);
    return switch (status) {
      case PAID -> Badge.of(word, "check", Hue.GREEN);
      case PAYABLE -> Badge.outlined(word, "hourglass", Hue.BRAND);
    };
  }
}
