package tandem.web.platform;

import com.ibm.icu.number.FormattedNumber;
import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.MeasureUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Currency;
import java.util.Locale;
import tandem.platform.Money;

/**
 * How numbers, money, dates and durations look: the only place that knows. Money and figures follow
 * the reader's language, instants are shown in the reader's zone. Spaces inside figures and short
 * dates are always U+00A0, so that they never break over two lines and read the same under every
 * JDK.
 */
public final class Formats {
  private static final String NO_BREAK = "\u00a0";

  private final Texts texts;
  private final Locale locale;
  private final ZoneId zone;
  private final Instant now;
  private final LocalizedNumberFormatter numbers;

  public Formats(Texts texts, ZoneId zone, Instant now) {
    this.texts = texts;
    this.locale = texts.language().locale();
    this.zone = zone;
    this.now = now;
    this.numbers = NumberFormatter.withLocale(locale);
  }

  /** {@code 1 234 567,50 ₽} in Russian, {@code ₽1,234,567.50} in English. */
  public String money(BigDecimal amount, Currency currency) {
    int digits = currency.getDefaultFractionDigits();
    return currency(amount, currency, numbers.precision(Precision.fixedFraction(digits)));
  }

  public String money(Money money) {
    return money(money.amount(), money.currency());
  }

  public String moneyShort(Money money) {
    return moneyShort(money.amount(), money.currency());
  }

  /** For charts and boards, where the exact figure is one click away: {@code 2,4 млн ₽}. */
  public String moneyShort(BigDecimal amount, Currency currency) {
    return currency(
        amount,
        currency,
        numbers.notation(Notation.compactShort()).precision(Precision.maxSignificantDigits(3)));
  }

  /**
   * A fraction as a rate: 0.075 is {@code 7.5%}; up to four digits, never silently rounded to 8 %.
   */
  public String rate(BigDecimal fraction) {
    BigDecimal percent = fraction.movePointRight(2).setScale(4, RoundingMode.HALF_EVEN);
    String digits = number(percent.stripTrailingZeros());
    return texts.t("format.percent", digits);
  }

  public String number(BigDecimal value) {
    return minus(numbers.precision(Precision.maxFraction(6)).format(value));
  }

  public String number(long value) {
    return minus(numbers.format(value));
  }

  /** A day with its year: {@code 12 March 2027}. */
  public String date(LocalDate day) {
    return words("d MMMM yyyy", day);
  }

  public String date(Instant instant) {
    return date(instant.atZone(zone).toLocalDate());
  }

  /** For lists: the year only when it is not this one. */
  public String day(LocalDate day) {
    return write(day.getYear() == today().getYear() ? "d MMM" : "d MMM yyyy", day);
  }

  public String day(Instant instant) {
    return day(instant.atZone(zone).toLocalDate());
  }

  /** A month of a chart: {@code Nov 2026}, {@code нояб. 2026}. */
  public String month(YearMonth month) {
    return write("LLL yyyy", month);
  }

  /**
   * When something happened: {@code today, 10:42}, {@code yesterday, 09:15}, {@code 16 Nov, 14:00}.
   */
  public String moment(Instant instant) {
    ZonedDateTime there = instant.atZone(zone);
    String time = write("HH:mm", there);
    LocalDate day = there.toLocalDate();
    if (day.equals(today())) {
      return texts.t("format.today", time);
    }
    if (day.equals(today().minusDays(1))) {
      return texts.t("format.yesterday", time);
    }
    return day(day) + "," + NO_BREAK + time;
  }

  /** A deadline: weekday and hour while it is near, the zone named. */
  public String deadline(Instant instant) {
    ZonedDateTime there = instant.atZone(zone);
    boolean near = Duration.between(now, instant).abs().compareTo(Duration.ofDays(6)) < 0;
    return write(near ? "EEE, HH:mm" : "d MMM, HH:mm", there) + NO_BREAK + zoneName(there);
  }

  /** The full truth for a tooltip or an audit line: {@code 22 November 2026, 16:30:05 MSK}. */
  public String exact(Instant instant) {
    ZonedDateTime there = instant.atZone(zone);
    return words("d MMMM yyyy, HH:mm:ss", there) + NO_BREAK + zoneName(there);
  }

  /** A length of time in its two largest units: {@code 1 day 4 h}, {@code 5 h 20 min}. */
  public String duration(Duration length) {
    Duration positive = length.abs();
    long days = positive.toDays();
    int hours = positive.toHoursPart();
    int minutes = positive.toMinutesPart();
    if (days >= 3 || (days > 0 && hours == 0)) {
      return texts.t("format.days", days);
    }
    if (days > 0) {
      return texts.t("format.days_hours", days, hours);
    }
    if (hours > 0) {
      return minutes == 0
          ? texts.t("format.hours", hours)
          : texts.t("format.hours_minutes", hours, minutes);
    }
    return texts.t("format.minutes", minutes);
  }

  public Instant now() {
    return now;
  }

  public LocalDate today() {
    return now.atZone(zone).toLocalDate();
  }

  public ZoneId zone() {
    return zone;
  }

  static String plainSpaces(String text) {
    return text.replace('\u202f', '\u00a0').replace('\u2009', '\u00a0');
  }

  private String currency(BigDecimal amount, Currency currency, LocalizedNumberFormatter format) {
    // The narrow sign only where it is unmistakable: $ stays CA$ or US$ where that matters.
    UnitWidth width = currency.getCurrencyCode().equals("RUB") ? UnitWidth.NARROW : UnitWidth.SHORT;
    MeasureUnit unit = com.ibm.icu.util.Currency.getInstance(currency.getCurrencyCode());
    return minus(format.unit(unit).unitWidth(width).format(amount));
  }

  private static String minus(FormattedNumber number) {
    return plainSpaces(number.toString()).replace('-', '\u2212');
  }

  /** Long enough to break over lines between its words. */
  private String words(String pattern, TemporalAccessor temporal) {
    return plainSpaces(DateTimeFormatter.ofPattern(pattern, locale).format(temporal));
  }

  private String write(String pattern, TemporalAccessor temporal) {
    String text = DateTimeFormatter.ofPattern(pattern, locale).format(temporal);
    return plainSpaces(text).replace(" ", NO_BREAK);
  }

  private String zoneName(ZonedDateTime there) {
    return zone.getId().equals("UTC") || zone.getId().equals("Z") ? "UTC" : write("z", there);
  }
}
