package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.deals.work.Side;
import tandem.deals.work.TaskChanged;
import tandem.deals.work.TaskStep;
import tandem.platform.PersonId;
import tandem.platform.outbox.Subscriber;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * Tells whoever is to do something that somebody asks for it, and whoever asked that it is done.
 * Nobody is told of what they did themselves.
 */
@ApplicationScoped
class TellOfTask implements Subscriber<TaskChanged> {
  @PersistenceContext EntityManager em;
  @Inject Readers readers;
  @Inject Subjects subjects;
  @Inject Postman postman;

  @Override
  public String name() {
    return "conversations.task";
  }

  @Override
  public Class<TaskChanged> event() {
    return TaskChanged.class;
  }

  @Override
  public void on(UUID eventId, TaskChanged event) {
    Optional<Row> task =
        Listing.of(em, "select title, due_on, closed_id from task")
            .where("id = ?", event.task().value())
            .rows()
            .stream()
            .findFirst();
    task.ifPresent(row -> told(event, row).forEach(reader -> tell(eventId, reader, event, row)));
  }

  private Stream<Reader> told(TaskChanged event, Row task) {
    return switch (event.step()) {
      case CREATED -> asked(event).filter(reader -> !reader.person().equals(event.author()));
      case COMPLETED ->
          task.maybeUuid(2).map(PersonId::new).filter(event.author()::equals).isPresent()
              ? Stream.empty()
              : readers.person(event.author()).stream();
      case CHANGED, CANCELLED -> Stream.empty();
    };
  }

  /** Without a name it is the deal's owner, or whoever looks after the firm. */
  private Stream<Reader> asked(TaskChanged event) {
    if (event.owner() != null) {
      return readers.person(event.owner()).stream();
    }
    if (event.side() == Side.PARTNER) {
      return subjects.ownerOf(event.deal()).flatMap(readers::person).stream();
    }
    boolean byPartner =
        readers.person(event.author()).filter(reader -> reader.partner().isPresent()).isPresent();
    return byPartner && event.partner() != null
        ? readers.withRole("channel_manager", event.partner()).stream()
        : List.<Reader>of().stream();
  }

  private void tell(UUID eventId, Reader reader, TaskChanged event, Row task) {
    String kind = event.step() == TaskStep.CREATED ? "task.created" : "task.completed";
    postman.tellAndMail(
        eventId,
        reader,
        Letter.of(
                reader,
                kind,
                event.objectId(),
                "/deals/" + event.objectId() + "#tasks",
                subjects.customerOf(event.deal()),
                task.text(0),
                task.maybeDate(1).map(day -> Dates.day(day, reader)).orElse("–"))
            .because("footer.deal"));
  }
}
