package tandem.web.insight;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.insight.Attribute;
import tandem.insight.FunnelFilter;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.web.platform.Address;
import tandem.web.platform.Form;

/** What a funnel is asked for, all of it in the address. */
public class FunnelQuery {
  private static final int LONGEST = 60;
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2199;

  @QueryParam("from")
  @Nullable String from;

  @QueryParam("until")
  @Nullable String until;

  @QueryParam("partner")
  @Nullable String partner;

  @QueryParam("owner")
  @Nullable String owner;

  @QueryParam("country")
  @Nullable String country;

  @QueryParam("process")
  @Nullable String process;

  @QueryParam("category")
  @Nullable String category;

  @QueryParam("by")
  @Nullable String by;

  /** Nonsense in an address is left out; without days it is the last year. */
  FunnelFilter filter(LocalDate today) {
    LocalDate last = day(until).orElse(today);
    LocalDate first = day(from).filter(it -> !it.isAfter(last)).orElse(last.minusYears(1));
    LocalDate earliest = last.plusDays(1).minusYears(5);
    return new FunnelFilter(
        first.isBefore(earliest) ? earliest : first,
        last.plusDays(1),
        id(partner, PartnerId::parse),
        id(owner, PersonId::parse),
        text(country),
        text(process),
        text(category));
  }

  Attribute attribute() {
    return Stream.of(Attribute.values())
        .filter(each -> each.name().equals(by))
        .findFirst()
        .orElse(Attribute.PROCESS);
  }

  Address address(String path) {
    Address address = Address.of(path);
    for (Map.Entry<String, String> each : values().entrySet()) {
      address = address.with(each.getKey(), each.getValue());
    }
    return address;
  }

  Form form(FunnelFilter filter) {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    values().forEach((name, value) -> typed.put(name, List.of(value)));
    typed.put("from", List.of(filter.from().toString()));
    typed.put("until", List.of(filter.until().minusDays(1).toString()));
    return Form.of(typed);
  }

  Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("from", text(from).orElse(""));
    values.put("until", text(until).orElse(""));
    values.put("partner", id(partner, PartnerId::parse).map(PartnerId::text).orElse(""));
    values.put("owner", id(owner, PersonId::parse).map(PersonId::text).orElse(""));
    values.put("country", text(country).orElse(""));
    values.put("process", text(process).orElse(""));
    values.put("category", text(category).orElse(""));
    values.put("by", text(by).orElse(""));
    return values;
  }

  private static Optional<String> text(@Nullable String given) {
    return Optional.ofNullable(given)
        .map(String::strip)
        .filter(it -> !it.isEmpty() && it.length() <= LONGEST);
  }

  private static <T> Optional<T> id(@Nullable String given, Function<String, T> parse) {
    try {
      return text(given).map(parse);
    } catch (Refusal.NotFound nonsense) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(@Nullable String given) {
    try {
      return text(given)
          .map(LocalDate::parse)
          .filter(it -> it.getYear() >= FIRST_YEAR && it.getYear() <= LAST_YEAR);
    } catch (DateTimeException nonsense) {
      return Optional.empty();
    }
  }
}
