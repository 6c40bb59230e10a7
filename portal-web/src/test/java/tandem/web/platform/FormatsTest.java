package tandem.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class FormatsTest {
  private static final Currency RUB = Currency.getInstance("RUB");
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Instant NOW = Instant.parse("2026-11-22T08:15:00Z");

  private final Formats en = formats(Language.EN, "Europe/Berlin");
  private final Formats ru = formats(Language.RU, "Europe/Moscow");

  @Test
  void money_is_written_as_each_language_writes_it() {
    assertThat(ru.money(new BigDecimal("1234567.5"), RUB)).isEqualTo(nb("1 234 567,50 ₽"));
    assertThat(ru.money(new BigDecimal("-1200"), EUR)).isEqualTo(nb("−1 200,00 €"));
    assertThat(en.money(new BigDecimal("1234567.5"), RUB)).isEqualTo("₽1,234,567.50");
    assertThat(en.money(new BigDecimal("-1200"), EUR)).isEqualTo("−€1,200.00");
    assertThat(ru.moneyShort(new BigDecimal("2412345"), RUB)).isEqualTo(nb("2,41 млн ₽"));
    assertThat(en.moneyShort(new BigDecimal("61000"), EUR)).isEqualTo("€61K");
  }

  @Test
  void a_rate_keeps_its_decimals() {
    assertThat(en.rate(new BigDecimal("0.075"))).isEqualTo("7.5%");
    assertThat(ru.rate(new BigDecimal("0.075"))).isEqualTo("7,5 %");
    assertThat(ru.rate(new BigDecimal("0.100000"))).isEqualTo("10 %");
  }

  @Test
  void days_and_moments_are_in_the_readers_language_and_zone() {
    assertThat(ru.date(LocalDate.of(2027, 3, 12))).isEqualTo("12 марта 2027");
    assertThat(en.date(LocalDate.of(2027, 3, 12))).isEqualTo("12 March 2027");
    assertThat(ru.moment(NOW.minus(Duration.ofMinutes(5)))).isEqualTo("сегодня, 11:10");
    assertThat(en.moment(NOW.minus(Duration.ofDays(1)))).isEqualTo("yesterday, 09:15");
    assertThat(en.deadline(NOW.plus(Duration.ofDays(2)))).isEqualTo(nb("Tue, 09:15 CET"));
  }

  @Test
  void durations_name_their_two_largest_units() {
    assertThat(ru.duration(Duration.ofHours(28))).isEqualTo("1 день 4 ч");
    assertThat(ru.duration(Duration.ofDays(22))).isEqualTo("22 дня");
    assertThat(en.duration(Duration.ofMinutes(320))).isEqualTo("5 h 20 min");
    assertThat(en.duration(Duration.ofMinutes(-40))).isEqualTo("40 min");
  }

  /** Values never break over lines; "today, 11:10" and unit pairs are words and may. */
  private static String nb(String text) {
    return text.replace(' ', '\u00a0');
  }

  private static Formats formats(Language language, String zone) {
    return new Formats(Texts.in(language), ZoneId.of(zone), NOW);
  }
}
