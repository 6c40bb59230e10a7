package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tandem.platform.BusinessCalendar;

/**
 * The terms of registration (features §4.7): an answer within two working days of the company's
 * calendar, protection for 90 days, up to and including the last. The country and zone of the
 * calendar are the company's ({@code TANDEM_COMPANY_COUNTRY}, {@code TANDEM_COMPANY_ZONE}).
 */
@ApplicationScoped
public class Programme {
  public static final int ANSWER_WORKING_DAYS = 2;
  public static final int PROTECTION_DAYS = 90;
  public static final int LONGEST_PROTECTION_DAYS = 365;

  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "tandem.company.country", defaultValue = "DE")
  String country;

  @Inject
  @ConfigProperty(name = "tandem.company.zone", defaultValue = "Europe/Berlin")
  String zone;

  public ZoneId zone() {
    return ZoneId.of(zone);
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone());
  }

  public Instant answerDue(Instant submitted) {
    return calendar().dueAfter(submitted, ANSWER_WORKING_DAYS);
  }

  public LocalDate protectedUntil() {
    return today().plusDays(PROTECTION_DAYS);
  }

  public BusinessCalendar calendar() {
    return BusinessCalendar.of(country, zone());
  }
}
