package tandem.access.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import tandem.platform.Caller;
import tandem.platform.Events;
import tandem.platform.OpenToAll;
import tandem.platform.PersonId;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;

/**
 * Access that nobody uses is access that nobody guards: after ninety days without a visit it
 * sleeps, fourteen days before that the person is told by mail. The owner wakes it. A firm's last
 * owner is spared. Harmless to run twice; a hundred people a turn keep transactions short.
 */
@UseCase
@ApplicationScoped
public class IdleAccess {
  static final Duration SLEEPS_AFTER = Duration.ofDays(90);
  static final Duration WARNED_BEFORE = Duration.ofDays(14);
  static final int AT_ONCE = 100;
  private static final String SOMEBODY =
      "partner_id is not null and state = 'ACTIVE' and not (roles @> '{partner_system}')";
  private static final String NOT_THE_LAST_OWNER =
      "not (roles @> '{partner_admin}') or exists (select 1 from person o where o.partner_id = person.partner_id"
          + " and o.id <> person.id and o.state = 'ACTIVE' and o.roles @> '{partner_admin}' and o.seen_at > ?)";

  @PersistenceContext EntityManager em;
  @Inject Members members;
  @Inject Events events;
  @Inject Clock clock;

  /** Answers how many it told: fewer than a hundred means that none is left. */
  @OpenToAll("a job of the system's own")
  public int warn(Caller robot) {
    Instant now = clock.instant();
    List<Member> idle = find(now.minus(SLEEPS_AFTER).plus(WARNED_BEFORE), "warned_at is null");
    for (Member member : idle) {
      em.createNativeQuery("update person set warned_at = ?1 where id = ?2")
          .setParameter(1, Timestamp.from(now))
          .setParameter(2, member.id().value())
          .executeUpdate();
      LocalDate from = LocalDate.ofInstant(now.plus(WARNED_BEFORE), ZoneOffset.UTC);
      events.publish(robot, new MemberIdle(member.id(), member.firm(), from, now));
    }
    return idle.size();
  }

  /** Only people who were told, and whose fourteen days are over. Answers how many. */
  @OpenToAll("a job of the system's own")
  public int suspend(Caller robot) {
    Instant now = clock.instant();
    List<Member> idle = find(now.minus(SLEEPS_AFTER), "warned_at <= ?", now.minus(WARNED_BEFORE));
    for (Member member : idle) {
      members.put(member, MemberState.SUSPENDED, "", now);
      events.publish(
          robot,
          MemberChanged.of(
              member.id(), member.firm(), MemberChanged.Kind.SUSPENDED, member.roles(), "", now));
    }
    return idle.size();
  }

  private List<Member> find(Instant unseenSince, String told) {
    return found(query(unseenSince).where(told));
  }

  private List<Member> find(Instant unseenSince, String told, Instant when) {
    return found(query(unseenSince).where(told, when));
  }

  private Listing query(Instant unseenSince) {
    return Listing.of(em, "select id from person")
        .where(SOMEBODY)
        .where("seen_at <= ?", unseenSince)
        .where(NOT_THE_LAST_OWNER, unseenSince);
  }

  private List<Member> found(Listing query) {
    return query.orderedBy("seen_at, id limit " + AT_ONCE + " for update skip locked").stream()
        .flatMap(row -> members.anywhere(new PersonId(row.uuid(0))).stream())
        .toList();
  }
}
