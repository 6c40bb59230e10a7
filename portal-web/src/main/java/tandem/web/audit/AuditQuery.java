package tandem.web.audit;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.access.AuditFilter;
import tandem.platform.audit.AuditEntry.Outcome;
import tandem.web.platform.Address;
import tandem.web.platform.Page;
import tandem.web.platform.Submission;

/** The filters of the trail as they stand in the address. */
public class AuditQuery {
  private static final int LONGEST = 100;

  @QueryParam("object")
  @Nullable String object;

  @QueryParam("actor")
  @Nullable String actor;

  @QueryParam("action")
  @Nullable String action;

  @QueryParam("firm")
  @Nullable String firm;

  @QueryParam("outcome")
  @Nullable String outcome;

  @QueryParam("since")
  @Nullable String since;

  @QueryParam("until")
  @Nullable String until;

  MultivaluedMap<String, String> asked() {
    MultivaluedMap<String, String> asked = new MultivaluedHashMap<>();
    given().forEach(asked::putSingle);
    return asked;
  }

  /** Reads what was typed; a wrong day is told at its field. */
  static AuditFilter filter(Page page, Submission asked) {
    return new AuditFilter(
        asked.text("object", LONGEST),
        asked.text("actor", LONGEST),
        asked.text("action", LONGEST).filter(AuditWords.actions(page)::contains),
        asked.day("since").map(day -> begins(page, day)),
        asked.day("until").map(day -> begins(page, day.plusDays(1))),
        asked.choice("outcome", Outcome.class),
        asked.text("firm", LONGEST));
  }

  Address at(String path) {
    Address address = Address.of(path);
    for (Map.Entry<String, String> each : given().entrySet()) {
      address = address.with(each.getKey(), each.getValue().strip());
    }
    return address;
  }

  private Map<String, String> given() {
    Map<String, String> given = new LinkedHashMap<>();
    put(given, "object", object);
    put(given, "actor", actor);
    put(given, "action", action);
    put(given, "firm", firm);
    put(given, "outcome", outcome);
    put(given, "since", since);
    put(given, "until", until);
    return given;
  }

  private static void put(Map<String, String> given, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      given.put(name, value);
    }
  }

  /** The beginning of that day in the reader's zone. */
  private static Instant begins(Page page, LocalDate day) {
    return day.atStartOfDay(page.format().zone()).toInstant();
  }
}
