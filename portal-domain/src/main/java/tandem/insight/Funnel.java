package tandem.insight;

import java.util.List;
import java.util.OptionalDouble;
import tandem.deals.DealStage;
import tandem.platform.Money;

/**
 * A cohort of deals as a funnel.
 *
 * @param deals how many were opened
 * @param won of those, how many are won now; {@code lost} likewise
 * @param timeToMoney median days from the first lead event to the money event, of those that are
 *     won; pauses are not counted
 * @param presale the part of it before the deal was opened
 */
public record Funnel(
    long deals,
    long won,
    long lost,
    OptionalDouble timeToMoney,
    OptionalDouble presale,
    List<Step> steps,
    List<Cut> cuts,
    List<Month> forecast,
    List<Item> items,
    List<Discipline> discipline) {

  /** Percent of the closed ones that were won; empty while none is closed. */
  public OptionalDouble success() {
    return rate(won, lost);
  }

  private static OptionalDouble rate(long won, long lost) {
    return won + lost == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * won / (won + lost));
  }

  /**
   * A stage.
   *
   * @param reached came at least this far
   * @param standing stand there now; {@code sums} what they are worth, one a currency
   * @param lost were lost while they stood there
   * @param medianDays calendar days of finished stays
   */
  public record Step(
      DealStage stage,
      long reached,
      long standing,
      List<Money> sums,
      long lost,
      OptionalDouble medianDays) {}

  /**
   * One value of the attribute that the funnel is cut by.
   *
   * @param key what a filter takes; empty for deals without it, {@link #REST} for all the values
   *     that are too many to be told one by one
   */
  public record Cut(String key, String label, long deals, long open, long won, long lost) {
    public static final String REST = "*";

    public boolean rest() {
      return key.equals(REST);
    }

    public OptionalDouble success() {
      return rate(won, lost);
    }
  }

  /**
   * What a month may bring, in one currency, by the close that was expected when it was looked at.
   *
   * @param month year and month; empty where nobody expects a day
   * @param weighted each deal by the chance of its stage in its process
   * @param committed at stages with a chance of 80 percent and more
   * @param best all of it
   */
  public record Month(String month, long deals, Money weighted, Money committed, Money best) {}

  /** A product and what it brought on won deals. */
  public record Item(String code, String nameEn, String nameRu, long deals, Money sum) {
    public String name(String language) {
      return language.startsWith("ru") ? nameRu : nameEn;
    }
  }

  /**
   * How well somebody keeps their open deals.
   *
   * @param inNorm stand no longer in their stage than its norm, or wait for a day that was named
   * @param dated have an expected close that has not passed
   */
  public record Discipline(String owner, String partner, long open, long inNorm, long dated) {}
}
