package tandem.deals.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tandem.access.Actor;
import tandem.deals.DealAccessPolicy;
import tandem.deals.DealId;
import tandem.platform.Caller;
import tandem.platform.CompanyTime;
import tandem.platform.OpenToAll;
import tandem.platform.Refusal;
import tandem.platform.Sha256;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * A person's tasks for the calendar of their phone: under a secret address of 256 random bits that
 * whoever has it reads without signing in. A new address ends the one before; {@link #close} ends
 * it for good. Whoever is let in no more, or whose firm is ended, has no calendar either.
 */
@UseCase
@ApplicationScoped
public class CalendarFeeds {
  private static final int BYTES = 32;
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int PAST_DAYS = 60;
  private static final int MOST = 500;

  @PersistenceContext EntityManager em;
  @Inject DealAccessPolicy policy;
  @Inject CompanyTime time;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "tandem.portal.url", defaultValue = "http://localhost:8080")
  String portal;

  /** Whether the caller has an address; which one, nobody knows any more. */
  public boolean has(Actor actor) {
    policy.mayList(actor);
    return !Listing.of(em, "select 1 from calendar_feed")
        .where("person_id = ?", actor.person().value())
        .rows()
        .isEmpty();
  }

  /** Answers the secret part of a new address, this once. */
  public String open(Actor actor) {
    policy.mayList(actor);
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    em.createNativeQuery(
            "insert into calendar_feed (person_id, partner_id, token_hash, language, created_at)"
                + " values (?1, cast(nullif(?2, '') as uuid), ?3, ?4, ?5) on conflict (person_id) do update"
                + " set token_hash = excluded.token_hash, language = excluded.language, created_at = excluded.created_at")
        .setParameter(1, actor.person().value())
        .setParameter(2, actor.partner().map(firm -> firm.value().toString()).orElse(""))
        .setParameter(3, Sha256.hex(token))
        .setParameter(4, actor.locale().startsWith("ru") ? "ru" : "en")
        .setParameter(5, Timestamp.from(clock.instant()))
        .executeUpdate();
    return token;
  }

  public void close(Actor actor) {
    policy.mayList(actor);
    em.createNativeQuery("delete from calendar_feed where person_id = ?1")
        .setParameter(1, actor.person().value())
        .executeUpdate();
  }

  /** The file; an address that nobody has, or has any more, is {@code not_found}. */
  @OpenToAll("whoever has the secret address is the person's own calendar")
  public String read(Caller robot, String token) {
    if (!TOKEN.matcher(token).matches()) {
      throw new Refusal.NotFound("calendar");
    }
    Row feed =
        Listing.of(
                em,
                "select f.person_id, f.language from calendar_feed f join person p on p.id = f.person_id and p.state = 'ACTIVE'"
                    + " left join partner q on q.id = p.partner_id")
            .where("f.token_hash = ?", Sha256.hex(token))
            .where("q.id is null or q.status <> 'TERMINATED'")
            .rows()
            .stream()
            .findFirst()
            .orElseThrow(() -> new Refusal.NotFound("calendar"));
    boolean russian = feed.text(1).equals("ru");
    LocalDate since = time.today().minusDays(PAST_DAYS);
    List<CalendarFile.Entry> entries =
        Listing.of(
                em,
                "select t.id, t.due_on, t.updated_at, t.title, t.title_ru, d.customer_name, t.deal_id from task t join deal d on d.id = t.deal_id")
            .where("t.owner_id = ?", feed.uuid(0))
            .where("t.state = 'OPEN'")
            .where("t.due_on >= ?", since)
            .orderedBy("t.due_on, t.id limit " + MOST)
            .stream()
            .map(row -> entry(row, russian))
            .toList();
    return CalendarFile.of(russian ? "Tandem: задачи" : "Tandem: tasks", entries);
  }

  private CalendarFile.Entry entry(Row row, boolean russian) {
    String title = russian ? row.maybeText(4).orElse(row.text(3)) : row.text(3);
    String customer = row.maybeText(5).map(name -> " · " + name).orElse("");
    return new CalendarFile.Entry(
        new TaskId(row.uuid(0)).text(),
        row.date(1),
        row.instant(2),
        title + customer,
        portal.replaceAll("/+$", "") + "/deals/" + new DealId(row.uuid(6)).text());
  }
}
