package tandem.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The company's own time: its zone decides which day it is, its country's calendar what a working
 * day is ({@code TANDEM_COMPANY_COUNTRY}, {@code TANDEM_COMPANY_ZONE}).
 */
@ApplicationScoped
public class CompanyTime {
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

  /** ISO 3166 code. */
  public String country() {
    return country;
  }

  public LocalDate today() {
    return dayOf(clock.instant());
  }

  public LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, zone());
  }

  /** The first moment of a day. */
  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone()).toInstant();
  }

  public BusinessCalendar calendar() {
    return BusinessCalendar.of(country, zone());
  }
}
