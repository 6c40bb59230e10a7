package tandem.deals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.access.Actor;
import tandem.access.PartnerUser;
import tandem.platform.Events;
import tandem.platform.Page;
import tandem.platform.PageRequest;
import tandem.platform.PersonId;
import tandem.platform.Problems;
import tandem.platform.Refusal;
import tandem.platform.Text;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.SqlArray;

/**
 * The one channel of words on a deal. Who reads a message is fixed for ever when it is written.
 * Refuses what is not the caller's like what is not there; {@code validation_failed} with {@code
 * mention_unknown} where somebody is named who may not read it.
 */
@UseCase
@ApplicationScoped
public class DealTalk {
  static final int LONGEST = 10_000;
  static final int MOST_NAMED = 20;

  @PersistenceContext EntityManager em;
  @Inject Deals deals;
  @Inject Messages messages;
  @Inject DealPeople people;
  @Inject DealPolicy policy;
  @Inject Events events;
  @Inject Clock clock;

  /** Messages that the reader may see, the newest first. */
  public Page<MessageView> list(Actor actor, DealId id, PageRequest page) {
    see(actor, id);
    return messages.page(id, page);
  }

  public MessageView find(Actor actor, DealId id, MessageId message) {
    see(actor, id);
    return messages.find(id, message).orElseThrow(() -> new Refusal.NotFound(MessageId.PREFIX));
  }

  /** Whom a message on this deal may name. */
  public List<Speaker> people(Actor actor, DealId id, Visibility visibility) {
    policy.mayWrite(actor, deals.get(id), visibility);
    return people.of(id, visibility);
  }

  /** Tells those who are given, and whom the text names: {@code @Anna Weber}. */
  public MessageId say(
      Actor actor, DealId id, Visibility visibility, String body, Collection<PersonId> given) {
    policy.mayWrite(actor, deals.get(id), visibility);
    Mentions named = Mentions.in(body, people.of(id, visibility));
    if (!named.unknown().isEmpty()) {
      throw new Refusal.Invalid(
          "body", "mention_unknown", "nobody who may read it is called " + named.unknown());
    }
    Set<PersonId> told = new LinkedHashSet<>(given);
    told.addAll(named.people());
    return write(actor, id, visibility, body, told);
  }

  /** Tells those by name who are given, whatever the text says. */
  public MessageId write(
      Actor actor, DealId id, Visibility visibility, String body, Collection<PersonId> mentioned) {
    Deal deal = deals.get(id);
    policy.mayWrite(actor, deal, visibility);
    check(id, visibility, body, mentioned);
    Instant now = clock.instant();
    String side = actor instanceof PartnerUser ? "PARTNER" : "COMPANY";
    String tidy = Text.tidy(body);
    MessageId message =
        messages.add(deal, visibility, actor, side, tidy == null ? "" : tidy, mentioned, now);
    events.publish(
        actor, new MessageWritten(id, deal.partner().orElse(null), message, visibility, side, now));
    return message;
  }

  private void check(
      DealId id, Visibility visibility, String body, Collection<PersonId> mentioned) {
    Problems problems = new Problems().text("body", body, true, LONGEST);
    if (mentioned.size() > MOST_NAMED) {
      problems.add("mentions", "max_items", "at most " + MOST_NAMED);
    } else if (!mentioned.isEmpty()) {
      Set<PersonId> readers =
          people.of(id, visibility).stream().map(Speaker::id).collect(Collectors.toSet());
      int place = 0;
      for (PersonId each : mentioned) {
        if (!readers.contains(each)) {
          problems.add("mentions." + place, "mention_unknown", "may not read this deal");
        }
        place++;
      }
    }
    problems.refuse();
  }

  /** The caller, who could answer, has read a deal's messages as far as this one. */
  public MessageReceipt read(Actor actor, MessageId upTo) {
    DealId id = messages.dealOf(upTo);
    policy.mayWrite(actor, deals.get(id), Visibility.SHARED);
    Instant now = clock.instant();
    return new MessageReceipt(id, upTo, messages.read(id, upTo, actor.person(), now), now);
  }

  /** On how many deals there is something that the caller has not read. */
  public int unreadDeals(Actor actor) {
    policy.mayList(actor);
    return unread(actor).count(Messages.MOST_COUNTED);
  }

  /** How many messages the caller has not read, of the deals that have any. */
  public Map<DealId, Integer> unread(Actor actor, Collection<DealId> of) {
    policy.mayList(actor);
    return unread(actor)
        .where("r.deal_id = any (cast(? as uuid[]))", SqlArray.of(of.stream().map(DealId::value)))
        .rows()
        .stream()
        .collect(Collectors.toMap(row -> new DealId(row.uuid(0)), row -> row.integer(1)));
  }

  /** Of deals that went to a colleague nothing is counted any more. */
  private Listing unread(Actor actor) {
    Listing unread =
        Listing.of(
                em, "select r.deal_id, r.unread from deal_reader r join deal d on d.id = r.deal_id")
            .where("r.person_id = ?", actor.person().value())
            .where("r.unread > 0");
    return actor instanceof PartnerUser user && !user.seesAll()
        ? unread.where("d.owner_id = ?", user.person().value())
        : unread;
  }

  private void see(Actor actor, DealId id) {
    policy.mayList(actor);
    policy.maySee(actor, deals.get(id).owner());
  }
}
