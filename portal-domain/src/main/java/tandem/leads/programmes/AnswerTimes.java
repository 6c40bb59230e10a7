package tandem.leads.programmes;

import java.time.Duration;

/**
 * How the company kept a programme's promise in the last 90 days, over all firms. Times are working
 * time from handing in to the first answer.
 *
 * @param answers how many leads were answered
 * @param median half of them took no longer
 * @param ninetieth nine of ten took no longer
 * @param inTime how many were answered in time
 */
public record AnswerTimes(long answers, Duration median, Duration ninetieth, long inTime) {
  public static final int DAYS = 90;

  /** Fewer tell more about single leads than about the company: partners are not shown them. */
  public static final int FEWEST_FOR_PARTNERS = 5;

  /** Of a hundred, how many in time; rounded down, so that only all are a hundred. */
  public int percentInTime() {
    return answers == 0 ? 0 : (int) (inTime * 100 / answers);
  }
}
