package tandem.privacy;

import java.time.Instant;
import java.time.ZoneId;
import tandem.platform.BusinessCalendar;

/** Whose terms a request has. */
public enum PrivacyLaw {
  /** Ten working days of Russia's calendar (law 152-FZ, articles 20 and 21, since 266-FZ). */
  RU_152FZ,
  /** One month, to the day (GDPR article 12 (3)). */
  GDPR;

  private static final int WORKING_DAYS = 10;

  public Instant due(Instant received, ZoneId zone) {
    return switch (this) {
      case RU_152FZ -> BusinessCalendar.of("RU", zone).dueAfter(received, WORKING_DAYS);
      case GDPR -> received.atZone(zone).plusMonths(1).toInstant();
    };
  }
}
