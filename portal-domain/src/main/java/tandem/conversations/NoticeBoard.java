package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import tandem.access.Actor;
import tandem.platform.Keyset;
import tandem.platform.OpenToAll;
import tandem.platform.Page;
import tandem.platform.PageRequest;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;

/** A person's own notices. */
@UseCase
@ApplicationScoped
public class NoticeBoard {
  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  @OpenToAll("everybody reads their own notices, and no others")
  public Page<Notice> list(Actor actor, PageRequest page) {
    List<Notice> notices =
        Listing.of(
                em,
                "select id, kind, object_id, params ->> 'subject', created_at, read_at from notice")
            .where("person_id = ?", actor.person().value())
            .newestFirst(page, "created_at", "id")
            .stream()
            .map(row ->
                new Notice(
                    row.uuid(0),
                    row.text(1),
                    row.text(2),
                    row.maybeText(3).orElse(""),
                    row.instant(4),
                    row.maybeInstant(5)))
            .toList();
    return Page.cut(notices, page.limit(), last -> new Keyset(last.at().toString(), last.id()));
  }

  @OpenToAll("everybody counts their own notices")
  public long unread(Actor actor) {
    return Listing.of(em, "select count(*) from notice")
        .where("person_id = ?", actor.person().value())
        .where("read_at is null")
        .rows()
        .getFirst()
        .number(0);
  }

  @OpenToAll("everybody marks their own notices")
  public void markAllRead(Actor actor) {
    em.createNativeQuery("update notice set read_at = ?1 where person_id = ?2 and read_at is null")
        .setParameter(1, Timestamp.from(clock.instant()))
        .setParameter(2, actor.person().value())
        .executeUpdate();
  }
}
