package tandem.deals.processes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import tandem.platform.EventJson;
import tandem.platform.Money;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * Reads versions inside the caller's transaction; for other parts of {@code deals} too. Of a
 * process, the published version of the highest number is in force.
 */
@ApplicationScoped
public class ProcessBook {
  private static final int MOST = 500;
  private static final String VERSION =
      "select p.id, p.code, p.name_en, p.name_ru, p.standard, v.number, v.state, cast(v.terms as text), v.author_id, v.changed_at, v.published_at, v.revision,"
          + " v.number = (select max(c.number) from sales_process_version c where c.process_id = p.id and c.state = 'PUBLISHED')"
          + " from sales_process p join sales_process_version v on v.process_id = p.id";
  private static final String IN_FORCE =
      "select p.id, v.number from sales_process p join sales_process_version v on v.process_id = p.id and v.state = 'PUBLISHED'"
          + " and not exists (select from sales_process_version c where c.process_id = p.id and c.state = 'PUBLISHED' and c.number > v.number)";
  private static final int MOST_KEPT = 1_000;
  private static final Duration SETTLED = Duration.ofMinutes(1);

  /** Of published versions, which nothing changes any more. */
  private static final ConcurrentMap<Key, ProcessView> PUBLISHED = new ConcurrentHashMap<>();

  private record Key(ProcessId process, int number) {}

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /**
   * Of each process the version in force, or its draft as long as none was published; the standard
   * one first. At most 500.
   */
  List<ProcessView> current(boolean withDrafts) {
    return Listing.of(em, VERSION)
        .whereIf(!withDrafts, "v.state <> 'DRAFT'")
        .where(
            "not exists (select from sales_process_version c where c.process_id = p.id and c.state = 'PUBLISHED' and (v.state = 'DRAFT' or c.number > v.number))")
        .orderedBy("p.standard desc, p.code limit " + MOST)
        .stream()
        .map(ProcessBook::view)
        .toList();
  }

  /** All versions of one, the newest first; of one that nobody knows none. */
  List<ProcessView> versions(ProcessId id, boolean withDrafts) {
    return Listing.of(em, VERSION)
        .whereIf(!withDrafts, "v.state <> 'DRAFT'")
        .where("p.id = ?", id.value())
        .orderedBy("v.number desc limit " + MOST)
        .stream()
        .map(ProcessBook::view)
        .toList();
  }

  /** Refuses {@code not_found}. */
  public ProcessView version(ProcessId id, int number) {
    return Listing.of(em, VERSION)
        .where("p.id = ?", id.value())
        .where("v.number = ?", number)
        .rows()
        .stream()
        .findFirst()
        .map(ProcessBook::view)
        .orElseThrow(() -> new Refusal.NotFound(ProcessId.PREFIX));
  }

  /**
   * The version that a deal was opened under, mostly without asking the database. Its {@link
   * ProcessView#inForce} may be out of date.
   */
  public ProcessView of(ProcessId id, int number) {
    Key key = new Key(id, number);
    ProcessView known = PUBLISHED.get(key);
    if (known != null) {
      return known;
    }
    ProcessView version = version(id, number);
    // not one that this very transaction publishes: it may yet fail
    if (version.publishedAt().filter(this::settled).isPresent()) {
      if (PUBLISHED.size() > MOST_KEPT) {
        PUBLISHED.clear();
      }
      PUBLISHED.put(key, version);
    }
    return version;
  }

  /**
   * The process of a new deal: the first by code whose rule fits, the standard one otherwise.
   *
   * @param lines of each line the product's code and category
   * @param programme code of its lead's programme, empty without one
   */
  public ProcessView choose(List<Set<String>> lines, Money amount, String programme) {
    return inForce(false)
        .filter(each -> each.terms().takes().fits(lines, amount, programme))
        .findFirst()
        .orElseGet(this::standard);
  }

  public ProcessView standard() {
    return inForce(true).findFirst().orElseThrow(() -> new Refusal.NotFound(ProcessId.PREFIX));
  }

  /** By code; which they are is asked of the database, what they say mostly not. */
  private Stream<ProcessView> inForce(boolean standard) {
    return Listing.of(em, IN_FORCE)
        .where(standard ? "p.standard" : "not p.standard")
        .orderedBy("p.code")
        .stream()
        .map(row -> of(new ProcessId(row.uuid(0)), row.integer(1)));
  }

  Optional<ProcessId> byCode(String code) {
    return Listing.of(em, "select id, code from sales_process")
        .where("code = ?", code)
        .rows()
        .stream()
        .findFirst()
        .map(row -> new ProcessId(row.uuid(0)));
  }

  private boolean settled(Instant published) {
    return published.isBefore(clock.instant().minus(SETTLED));
  }

  private static ProcessView view(Row row) {
    return new ProcessView(
        new ProcessId(row.uuid(0)),
        row.text(1),
        row.text(2),
        row.text(3),
        row.flag(4),
        row.integer(5),
        ProcessState.valueOf(row.text(6)),
        !row.isNull(12) && row.flag(12),
        EventJson.read(row.text(7), ProcessTerms.class),
        row.maybeUuid(8).map(PersonId::new),
        row.instant(9),
        row.maybeInstant(10),
        row.number(11));
  }
}
