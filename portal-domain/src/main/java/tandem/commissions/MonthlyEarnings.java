package tandem.commissions;

import java.time.YearMonth;
import tandem.platform.Money;

/** What was earned and what was paid in a month of the company's calendar, in one currency. */
public record MonthlyEarnings(YearMonth month, Money earned, Money paid) {}
