package tandem.deals.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tandem.platform.Money;

/** Shelf goods go one way, projects another, by themselves (features SB5). */
class TakesTest {
  private static final Set<String> SENSOR = Set.of("HW-SENS", "hardware");
  private static final Set<String> SETUP = Set.of("SV-SETUP", "services");
  private static final Money THOUSAND = Money.of("1000.00", "EUR");

  @Test
  void nothing_takes_nothing() {
    assertThat(Takes.NOTHING.fits(List.of(SENSOR), THOUSAND, "standard")).isFalse();
  }

  @Test
  void every_line_must_be_of_the_class() {
    Takes hardware = new Takes(List.of("hardware"), List.of(), null, null, null);
    assertThat(hardware.fits(List.of(SENSOR), THOUSAND, "")).isTrue();
    assertThat(hardware.fits(List.of(SENSOR, SETUP), THOUSAND, "")).isFalse();
    assertThat(hardware.fits(List.of(), THOUSAND, "")).isFalse();
  }

  @Test
  void a_band_holds_both_its_ends_and_only_its_currency() {
    Takes band =
        new Takes(List.of(), List.of(), new BigDecimal("500"), new BigDecimal("1000"), "EUR");
    assertThat(band.fits(List.of(), Money.of("500.00", "EUR"), "")).isTrue();
    assertThat(band.fits(List.of(), THOUSAND, "")).isTrue();
    assertThat(band.fits(List.of(), Money.of("499.99", "EUR"), "")).isFalse();
    assertThat(band.fits(List.of(), Money.of("1000.01", "EUR"), "")).isFalse();
    assertThat(band.fits(List.of(), Money.of("700.00", "RUB"), "")).isFalse();
  }

  @Test
  void a_programme_is_named_by_its_code() {
    Takes projects = new Takes(List.of(), List.of("projects"), null, null, null);
    assertThat(projects.fits(List.of(SETUP), THOUSAND, "projects")).isTrue();
    assertThat(projects.fits(List.of(SETUP), THOUSAND, "standard")).isFalse();
  }
}
