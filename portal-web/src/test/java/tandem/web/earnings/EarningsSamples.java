package tandem.web.earnings;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.commissions.CommissionLineId;
import tandem.commissions.EarningDetail;
import tandem.commissions.EarningLine;
import tandem.commissions.EarningStatus;
import tandem.commissions.EarningsSummary;
import tandem.commissions.EntryKind;
import tandem.commissions.Trace;
import tandem.deals.DealId;
import tandem.platform.Money;
import tandem.platform.PartnerId;
import tandem.platform.Percentage;
import tandem.web.platform.Bar;
import tandem.web.platform.Bucket;
import tandem.web.platform.Chip;
import tandem.web.platform.Page;

/** Earnings as the ledger would hold them, for looking at pages. */
public final class EarningsSamples {
  private EarningsSamples() {}

  public static List<Bucket> buckets(Page page) {
    return MoneyBuckets.of(
        page,
        List.of(
            new EarningsSummary(
                Currency.getInstance("RUB"),
                Money.of("540000", "RUB"),
                Money.of("231500", "RUB"),
                Money.of("508530", "RUB"),
                Money.of("412380", "RUB"),
                Money.of("96150", "RUB"),
                9),
            new EarningsSummary(
                Currency.getInstance("EUR"),
                Money.of("12000", "EUR"),
                Money.of("4310.25", "EUR"),
                Money.of("2688", "EUR"),
                Money.of("0", "EUR"),
                Money.of("2688", "EUR"),
                5)));
  }

  public static Object overview(Page page) {
    return new EarningsModel(
        buckets(page),
        "RUB",
        List.of(
            new Bar("Sep 2026", 40, "₽61,000.00"),
            new Bar("Oct 2026", 100, "₽152,300.00"),
            new Bar("Nov 2026", 63, "₽96,150.00")),
        List.of(
            new Chip(page.t("earn.status.PAYABLE"), "/earnings?status=PAYABLE", false),
            new Chip(page.t("earn.status.PAID"), "/earnings", true)),
        List.of(
            row(page, "Nordhafen Logistik GmbH", EarningStatus.PAYABLE, "€2,688.00"),
            row(page, "ООО «Балтийский причал»", EarningStatus.PAID, "186 000,00 ₽")),
        List.of(
            new EarningsModel.Progress(
                "Software by volume",
                page.t("earn.progress_volume", "€18,200.00", "6%"),
                page.t("earn.progress_next", "€6,800.00", "8%", "31 Dec 2026"),
                73)),
        Optional.empty(),
        Optional.empty());
  }

  public static Object calculation(Page page) {
    EarningLine line =
        new EarningLine(
            new CommissionLineId(new UUID(9, 1)),
            new PartnerId(new UUID(0, 1)),
            "Nord Systems",
            EntryKind.EARNING,
            EarningStatus.PAYABLE,
            Money.of("3360.00", "EUR"),
            LocalDate.of(2026, 11, 18),
            Optional.of(new DealId(new UUID(7, 7))),
            Optional.empty(),
            Optional.of("Nordhafen Logistik GmbH"),
            Optional.of(new EarningLine.Article("L-1", "Licence", "Лицензия", "SOFTWARE")),
            Optional.of(
                new EarningLine.Terms(
                    "STANDARD",
                    "Standard plan",
                    "Основной план",
                    4,
                    3,
                    "Software, Silver tier",
                    "Программы, серебро",
                    Money.of("44800.00", "EUR"),
                    new Percentage(new java.math.BigDecimal("0.075")))),
            Optional.empty(),
            page.format().now());
    return CalculationModel.of(
        page,
        new EarningDetail(
            line,
            Optional.of(
                new Trace(
                    List.of(
                        new Trace.Step("line", "1"),
                        new Trace.Step("category", "SOFTWARE"),
                        new Trace.Step("tier", "SILVER"),
                        new Trace.Step("outcome", "RATED"),
                        new Trace.Step("base", "44800.00"),
                        new Trace.Step("currency", "EUR"),
                        new Trace.Step("rate", "0.075000"),
                        new Trace.Step("unrounded", "3360"),
                        new Trace.Step("rounding", "HALF_EVEN"),
                        new Trace.Step("scale", "2"),
                        new Trace.Step("result", "3360.00"))))));
  }

  private static EarningsModel.Row row(
      Page page, String customer, EarningStatus status, String amount) {
    return new EarningsModel.Row(
        "/earnings/cl_x",
        customer,
        page.format().day(LocalDate.of(2026, 11, 18)) + " · Licence",
        "€44,800.00 × 6%",
        EarningsPages.badge(page, status),
        amount);
  }
}
