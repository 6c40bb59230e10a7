package tandem.web.deals;

import java.util.ArrayList;
import java.util.List;
import tandem.commissions.DealEarnings;
import tandem.commissions.Trace;
import tandem.deals.DealFacts;
import tandem.deals.DealStage;
import tandem.web.platform.Page;
import tandem.web.platform.Step;

/**
 * What a deal brings its dealer, each line with its reason.
 *
 * @param booked earned already; otherwise an expectation, and it says so
 */
public record DealMoney(boolean booked, List<Step> steps) {

  static DealMoney of(Page page, DealEarnings earnings, DealFacts deal) {
    List<Step> steps = new ArrayList<>();
    for (DealEarnings.Line line : earnings.lines()) {
      steps.add(
          new Step(
              product(page, deal, line.number()),
              page.format().money(line.result()),
              why(page, line),
              false));
    }
    boolean booked = earnings.isBooked();
    earnings
        .total()
        .ifPresent(total ->
            steps.add(
                new Step(
                    page.t(total(deal, booked)),
                    (booked ? "" : "≈ ") + page.format().money(total),
                    "",
                    true)));
    return new DealMoney(booked, steps);
  }

  /** Between winning and booking lie moments only, but they are no estimate any more. */
  private static String total(DealFacts deal, boolean booked) {
    if (booked) {
      return "deals.money_earned";
    }
    return deal.stage() == DealStage.WON ? "deals.money_booking" : "deals.money_expected";
  }

  private static String product(Page page, DealFacts deal, int number) {
    return deal.lines().stream()
        .filter(line -> line.number() == number)
        .findFirst()
        .map(line -> page.language().equals("ru") ? line.nameRu() : line.nameEn())
        .orElse("");
  }

  private static String why(Page page, DealEarnings.Line line) {
    Trace trace = line.trace();
    String outcome = trace.value("outcome").orElse("RATED");
    if (!outcome.equals("RATED")) {
      return page.t("earn.outcome." + outcome);
    }
    return page.t(
        "deals.money_why",
        page.format().money(line.base()),
        page.format().rate(line.rate().fraction()),
        trace.value("rule").orElse(""),
        trace.value("plan").orElse(""),
        trace.value("plan_version").orElse(""));
  }
}
