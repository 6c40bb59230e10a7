package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tandem.deals.DealPeople;
import tandem.deals.MessageWritten;
import tandem.deals.Speaker;
import tandem.platform.PersonId;
import tandem.platform.outbox.Subscriber;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * Tells those who follow a deal, and those who are named, that somebody wrote on it. When a dealer
 * writes where nobody of the company follows yet, the channel managers who look after the firm are
 * told: no word stays unheard.
 */
@ApplicationScoped
class TellOfMessage implements Subscriber<MessageWritten> {
  @PersistenceContext EntityManager em;
  @Inject Readers readers;
  @Inject DealPeople people;
  @Inject TalkLetters letters;

  @Override
  public String name() {
    return "conversations.message";
  }

  @Override
  public Class<MessageWritten> event() {
    return MessageWritten.class;
  }

  @Override
  public void on(UUID eventId, MessageWritten event) {
    Optional<Row> message =
        Listing.of(em, "select author_id, author_name, body, mentioned from message")
            .where("id = ?", event.message().value())
            .rows()
            .stream()
            .findFirst();
    if (message.isEmpty()) {
      return;
    }
    Row row = message.get();
    PersonId author = new PersonId(row.uuid(0));
    Set<PersonId> named =
        row.texts(3).stream().map(UUID::fromString).map(PersonId::new).collect(Collectors.toSet());
    TalkLetters.Said said =
        new TalkLetters.Said(event.deal(), event.visibility(), row.text(1), row.text(2));
    for (Reader reader : told(event, author)) {
      letters.tell(eventId, reader, said, named.contains(reader.person()));
    }
  }

  private Collection<Reader> told(MessageWritten event, PersonId author) {
    Map<PersonId, String> allowed =
        people.of(event.deal(), event.visibility()).stream()
            .collect(Collectors.toMap(Speaker::id, Speaker::side));
    List<PersonId> following =
        Listing.of(em, "select person_id from deal_reader")
            .where("deal_id = ?", event.deal().value())
            .orderedBy("person_id limit 100")
            .stream()
            .map(each -> new PersonId(each.uuid(0)))
            .filter(each -> !each.equals(author) && allowed.containsKey(each))
            .toList();
    boolean unheard =
        event.side().equals("PARTNER")
            && following.stream().noneMatch(each -> "COMPANY".equals(allowed.get(each)));
    Map<PersonId, Reader> told =
        following.stream()
            .flatMap(each -> readers.person(each).stream())
            .collect(Collectors.toMap(Reader::person, each -> each));
    if (unheard && event.partner() != null) {
      readers
          .withRole("channel_manager", event.partner())
          .forEach(each -> told.putIfAbsent(each.person(), each));
    }
    return told.values();
  }
}
