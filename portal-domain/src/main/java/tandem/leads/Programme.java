package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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

  @Inject CompanyTime company;

  public ZoneId zone() {
    return company.zone();
  }

  public LocalDate today() {
    return company.today();
  }

  public Instant answerDue(Instant submitted) {
    return calendar().dueAfter(submitted, ANSWER_WORKING_DAYS);
  }

  public BusinessCalendar calendar() {
    return company.calendar();
  }
}
