package tandem.commissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Days of the ledger begin and end by the company's clock ({@code TANDEM_COMPANY_ZONE}). */
@ApplicationScoped
class CompanyDay {
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "tandem.company.zone", defaultValue = "Europe/Berlin")
  String zone;

  /** A name of the time zone data base. */
  String zone() {
    return ZoneId.of(zone).getId();
  }

  LocalDate of(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneId.of(zone));
  }

  /** The first moment of a day. */
  Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZoneId.of(zone)).toInstant();
  }

  LocalDate today() {
    return of(clock.instant());
  }
}
