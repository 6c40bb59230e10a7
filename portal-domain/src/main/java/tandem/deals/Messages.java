package tandem.deals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.access.Actor;
import tandem.platform.Ids;
import tandem.platform.Keyset;
import tandem.platform.Page;
import tandem.platform.PageRequest;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;
import tandem.platform.persistence.SqlArray;

/**
 * What is written on deals, and who has read how much of it. Row security leaves out of sight what
 * is not the reader's.
 */
@ApplicationScoped
class Messages {
  static final int MOST_COUNTED = 999;

  private static final String COLUMNS =
      "select id, visibility, author_id, author_name, author_side, body, mentioned, written_at from message";

  @PersistenceContext EntityManager em;
  @Inject Ids ids;

  MessageId add(
      Deal deal,
      Visibility visibility,
      Actor author,
      String side,
      String body,
      Collection<PersonId> mentioned,
      Instant now) {
    MessageId id = new MessageId(ids.next());
    em.createNativeQuery(
            "insert into message (id, deal_id, partner_id, visibility, author_id, author_name, author_side, body, mentioned, written_at)"
                + " values (?1, ?2, cast(nullif(?3, '') as uuid), ?4, ?5, ?6, ?7, ?8, cast(?9 as uuid[]), ?10)")
        .setParameter(1, id.value())
        .setParameter(2, deal.id().value())
        .setParameter(3, deal.partner().map(firm -> firm.value().toString()).orElse(""))
        .setParameter(4, visibility.name())
        .setParameter(5, author.person().value())
        .setParameter(6, author.name())
        .setParameter(7, side)
        .setParameter(8, body)
        .setParameter(9, SqlArray.of(mentioned.stream().map(PersonId::value)))
        .setParameter(10, Timestamp.from(now))
        .executeUpdate();
    return id;
  }

  /** The newest first. */
  Page<MessageView> page(DealId deal, PageRequest page) {
    List<MessageView> rows =
        Listing.of(em, COLUMNS)
            .where("deal_id = ?", deal.value())
            .newestFirst(page, "written_at", "id")
            .stream()
            .map(Messages::toView)
            .toList();
    return Page.cut(
        rows, page.limit(), last -> new Keyset(last.at().toString(), last.id().value()));
  }

  Optional<MessageView> find(DealId deal, MessageId id) {
    return Listing.of(em, COLUMNS)
        .where("id = ?", id.value())
        .where("deal_id = ?", deal.value())
        .rows()
        .stream()
        .findFirst()
        .map(Messages::toView);
  }

  DealId dealOf(MessageId id) {
    return Listing.of(em, "select deal_id from message").where("id = ?", id.value()).rows().stream()
        .findFirst()
        .map(row -> new DealId(row.uuid(0)))
        .orElseThrow(() -> new Refusal.NotFound(MessageId.PREFIX));
  }

  /** Notes what a follower has read; whoever does not follow the deal has nothing to note. */
  int read(DealId deal, MessageId upTo, PersonId reader, Instant now) {
    boolean follows =
        !Listing.query(
                em,
                "select unread from deal_reader where deal_id = ?1 and person_id = ?2 for update",
                deal.value(),
                reader.value())
            .isEmpty();
    int unread = after(deal, upTo, reader);
    if (follows) {
      em.createNativeQuery(
              "update deal_reader set unread = ?1, read_at = ?2 where deal_id = ?3 and person_id = ?4")
          .setParameter(1, unread)
          .setParameter(2, Timestamp.from(now))
          .setParameter(3, deal.value())
          .setParameter(4, reader.value())
          .executeUpdate();
    }
    return unread;
  }

  private int after(DealId deal, MessageId upTo, PersonId reader) {
    return Listing.of(em, "select 1 from message")
        .where("deal_id = ?", deal.value())
        .where("author_id <> ?", reader.value())
        .where(
            "(written_at, id) > (select m.written_at, m.id from message m where m.id = ?)",
            upTo.value())
        .count(MOST_COUNTED);
  }

  private static MessageView toView(Row row) {
    return new MessageView(
        new MessageId(row.uuid(0)),
        Visibility.valueOf(row.text(1)),
        new PersonId(row.uuid(2)),
        row.text(3),
        row.text(4),
        row.text(5),
        row.texts(6).stream().map(UUID::fromString).map(PersonId::new).toList(),
        row.instant(7));
  }
}
