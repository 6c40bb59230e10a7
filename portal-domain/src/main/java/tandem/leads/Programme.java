package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import tandem.platform.BusinessCalendar;
import tandem.platform.CompanyTime;

/**
 * The terms of registration (features §4.7): an answer within two working days of the company's
 * calendar, and protection up to and including the last day. How many days is a matter of the
 * firm's tier (partners.tiers); 90 is the usual number.
 */
@ApplicationScoped
public class Programme {
  public static final int ANSWER_WORKING_DAYS = 2;
  public static final int PROTECTION_DAYS = 90;
  public static final int LONGEST_PROTECTION_DAYS = 365;

  /** A rejection can be appealed up to and including the thirtieth day after it. */
  public static final int APPEAL_DAYS = 30;

  /** Protection is made longer by so many days, so often, and asked for in its last days. */
  public static final int EXTENSION_DAYS = 30;

  public static final int MOST_EXTENSIONS = 2;
  public static final int EXTENSION_WINDOW_DAYS = 30;

  /** Work of the last so many days keeps protection alive by itself. */
  public static final int ACTIVITY_DAYS = 30;

  /** So many days before the end its owner is reminded, each once, the earliest first. */
  static final List<Integer> REMINDERS = List.of(30, 14, 3);

  /** The reminder that is due with so many days left. */
  static Optional<Integer> reminderAt(long daysLeft) {
    return REMINDERS.stream().filter(days -> daysLeft <= days).min(Integer::compare);
  }

  @Inject CompanyTime company;

  public ZoneId zone() {
    return company.zone();
  }

  public LocalDate today() {
    return company.today();
  }

  /** The last day on which a rejection of that moment can be appealed. */
  LocalDate appealUntil(Instant rejected) {
    return company.dayOf(rejected).plusDays(APPEAL_DAYS);
  }

  boolean appealable(Lead lead) {
    return lead.decidedAt().filter(at -> lead.appealable(appealUntil(at), today())).isPresent();
  }

  public BusinessCalendar calendar() {
    return company.calendar();
  }
}
