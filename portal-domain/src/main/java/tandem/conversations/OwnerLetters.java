package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import tandem.leads.LeadId;
import tandem.platform.DomainEvent;
import tandem.platform.PersonId;

/** What became of a lead, told to its owner on the board and by mail. */
@ApplicationScoped
class OwnerLetters {
  @Inject Readers readers;
  @Inject Subjects subjects;
  @Inject Postman postman;

  /**
   * @param details what the letter says besides the customer's name, in the reader's language
   */
  void tell(
      UUID eventId,
      DomainEvent event,
      LeadId lead,
      PersonId owner,
      Function<Reader, Object[]> details) {
    tell(eventId, event.eventName(), lead, owner, details);
  }

  /**
   * @param kind of letter, when one event has several
   */
  void tell(
      UUID eventId, String kind, LeadId lead, PersonId owner, Function<Reader, Object[]> details) {
    readers
        .person(owner)
        .ifPresent(
            reader -> postman.tellAndMail(eventId, reader, letter(reader, kind, lead, details)));
  }

  /** The same, with an address that takes the answer if there is one. */
  void ask(
      UUID eventId,
      DomainEvent event,
      LeadId lead,
      PersonId owner,
      Optional<String> answerTo,
      Function<Reader, Object[]> details) {
    readers
        .person(owner)
        .ifPresent(reader -> {
          Letter plain = letter(reader, event.eventName(), lead, details);
          postman.tellAndMail(
              eventId,
              reader,
              answerTo.map(address -> plain.answeredTo(reader, address)).orElse(plain));
        });
  }

  /** As it is sent. */
  Letter letter(Reader reader, String kind, LeadId lead, Function<Reader, Object[]> details) {
    return Letter.of(
        reader,
        kind,
        lead.text(),
        subjects.pathOf(lead),
        values(subjects.customerOf(lead), details.apply(reader)));
  }

  private static Object[] values(String customer, Object[] details) {
    Object[] values = new Object[details.length + 1];
    values[0] = customer;
    System.arraycopy(details, 0, values, 1, details.length);
    return values;
  }
}
