package tandem.leads.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import tandem.platform.CompanyTime;
import tandem.platform.EventJson;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * Reads versions inside the caller's transaction; for other parts of {@code leads} too. Of a
 * programme, the version in force is the published one of the latest first day that has come; one
 * that was closed ends the programme until a newer version begins.
 */
@ApplicationScoped
public class ProgrammeBook {
  private static final int MOST = 500;
  private static final String VERSION =
      "select p.id, p.code, p.name_en, p.name_ru, p.standard, v.number, v.state, v.valid_from,"
          + " cast(v.terms as text), v.author_id, v.changed_at, v.published_at, v.closed_at, v.revision,"
          + " v.number = (select c.number from programme_version c where c.programme_id = p.id and c.state <> 'DRAFT' and c.valid_from <= ? order by c.valid_from desc, c.number desc limit 1)"
          + " from programme p join programme_version v on v.programme_id = p.id";

  /** Terms as they were read before: few, and a published text never changes. */
  private static final ConcurrentMap<String, ProgrammeTerms> TERMS = new ConcurrentHashMap<>();

  private static final int MOST_KEPT = 1_000;

  /** Those of published versions, which nothing changes any more but closing. */
  private static final ConcurrentMap<VersionKey, ProgrammeTerms> PUBLISHED =
      new ConcurrentHashMap<>();

  private static final Duration SETTLED = Duration.ofMinutes(1);

  private record VersionKey(ProgrammeId programme, int number) {}

  @PersistenceContext EntityManager em;
  @Inject CompanyTime company;
  @Inject Clock clock;

  /** All versions, the standard programme first, of each the newest first. */
  public List<ProgrammeView> all(boolean withDrafts) {
    return versions()
        .whereIf(!withDrafts, "v.state <> 'DRAFT'")
        .orderedBy("p.standard desc, p.code, v.number desc limit " + MOST)
        .stream()
        .map(ProgrammeBook::view)
        .toList();
  }

  /** Refuses {@code not_found}. */
  public ProgrammeView version(ProgrammeId id, int number) {
    return versions().where("p.id = ?", id.value()).where("v.number = ?", number).rows().stream()
        .findFirst()
        .map(ProgrammeBook::view)
        .orElseThrow(() -> new Refusal.NotFound(ProgrammeId.PREFIX));
  }

  /**
   * What a version says; of one that was published without asking the database again. Refuses
   * {@code not_found}.
   */
  public ProgrammeTerms terms(ProgrammeId id, int number) {
    VersionKey key = new VersionKey(id, number);
    ProgrammeTerms known = PUBLISHED.get(key);
    if (known != null) {
      return known;
    }
    ProgrammeView version = version(id, number);
    // not one that this very transaction publishes: it may yet fail
    Instant settled = clock.instant().minus(SETTLED);
    if (version.publishedAt().filter(settled::isAfter).isPresent()) {
      keep(PUBLISHED, key, version.terms());
    }
    return version.terms();
  }

  /** The version that counts today, closed or not; the newest if none has begun. */
  public Optional<ProgrammeView> current(ProgrammeId id) {
    List<ProgrammeView> versions =
        versions().where("p.id = ?", id.value()).orderedBy("v.number desc").stream()
            .map(ProgrammeBook::view)
            .toList();
    return versions.stream()
        .filter(ProgrammeView::inForce)
        .findFirst()
        .or(() ->
            versions.stream().filter(each -> each.state() != ProgrammeState.DRAFT).findFirst());
  }

  public Optional<ProgrammeId> byCode(String code) {
    return Listing.of(em, "select id, code from programme").where("code = ?", code).rows().stream()
        .findFirst()
        .map(row -> new ProgrammeId(row.uuid(0)));
  }

  /**
   * The version under which a lead is handed in today. Refuses {@code programme_closed} when there
   * is none: with the programmes that are open, as what would be allowed instead.
   */
  public ProgrammeView open(ProgrammeId id) {
    return current(id)
        .filter(each -> each.inForce() && each.state() == ProgrammeState.PUBLISHED)
        .orElseThrow(() ->
            new Refusal.Conflict(
                "programme_closed", "The programme takes no leads now", openIds()));
  }

  private List<String> openIds() {
    return all(false).stream()
        .filter(each -> each.inForce() && each.state() == ProgrammeState.PUBLISHED)
        .map(each -> each.id().text())
        .toList();
  }

  /** Of the last 90 days, by programme. */
  Map<ProgrammeId, AnswerTimes> answerTimes(Instant now) {
    Map<ProgrammeId, AnswerTimes> times = new HashMap<>();
    Instant since = now.minus(Duration.ofDays(AnswerTimes.DAYS));
    Listing.of(
            em,
            "select programme_id, answers, median_minutes, ninetieth_minutes, in_time from programme_answer_times(cast('%s' as timestamptz))"
                .formatted(since))
        .rows()
        .forEach(row ->
            times.put(
                new ProgrammeId(row.uuid(0)),
                new AnswerTimes(
                    row.number(1),
                    Duration.ofMinutes(row.integer(2)),
                    Duration.ofMinutes(row.integer(3)),
                    row.number(4))));
    return times;
  }

  /** Codes of all products, and their categories. */
  public Set<String> products() {
    Set<String> names = new HashSet<>();
    Listing.of(em, "select code, category from product")
        .rows()
        .forEach(row -> {
          names.add(row.text(0));
          names.add(row.text(1));
        });
    return names;
  }

  private Listing versions() {
    LocalDate today = company.today();
    return Listing.of(em, VERSION.replace("?", "cast('" + today + "' as date)"));
  }

  private static ProgrammeTerms terms(String stored) {
    return EventJson.read(stored, ProgrammeTerms.class);
  }

  private static <K> void keep(Map<K, ProgrammeTerms> kept, K key, ProgrammeTerms terms) {
    if (kept.size() > MOST_KEPT) {
      kept.clear();
    }
    kept.put(key, terms);
  }

  private static ProgrammeView view(Row row) {
    String stored = row.text(8);
    ProgrammeTerms known = TERMS.get(stored);
    ProgrammeTerms terms = known != null ? known : terms(stored);
    if (known == null) {
      keep(TERMS, stored, terms);
    }
    return new ProgrammeView(
        new ProgrammeId(row.uuid(0)),
        row.text(1),
        row.text(2),
        row.text(3),
        row.flag(4),
        row.integer(5),
        ProgrammeState.valueOf(row.text(6)),
        row.date(7),
        !row.isNull(14) && row.flag(14),
        terms,
        row.maybeUuid(9).map(PersonId::new),
        row.instant(10),
        row.maybeInstant(11),
        row.maybeInstant(12),
        row.number(13));
  }
}
