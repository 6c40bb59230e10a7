package tandem.privacy;

import static tandem.platform.JsonMaker.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.platform.Keyset;
import tandem.platform.Page;
import tandem.platform.PageRequest;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** All requests of people about their data. */
@ApplicationScoped
class SubjectRequests {
  private static final String SELECT =
      "select q.id, q.version, q.kind, q.law, q.state, q.person_id, q.contact_email, who.name, q.note, q.received_at, q.due_at,"
          + " q.recorded_by, noted.name, q.closed_by, closed.name, q.closed_at, q.answer, q.pseudonym, cast(q.erased as text)"
          + " from data_subject_request q left join person who on who.id = q.person_id"
          + " left join person noted on noted.id = q.recorded_by left join person closed on closed.id = q.closed_by";

  @PersistenceContext EntityManager em;

  void add(SubjectRequest request) {
    em.persist(request);
  }

  SubjectRequest get(SubjectRequestId id) {
    SubjectRequest found = em.find(SubjectRequest.class, id);
    if (found == null) {
      throw new Refusal.NotFound(SubjectRequestId.PREFIX);
    }
    return found;
  }

  void noteErased(SubjectRequestId id, String erased) {
    em.flush();
    em.createNativeQuery("update data_subject_request set erased = cast(?2 as jsonb) where id = ?1")
        .setParameter(1, id.value())
        .setParameter(2, erased)
        .executeUpdate();
  }

  /** Other requests of the same person, locked: two erasures of one person come one by one. */
  List<SubjectRequest> others(SubjectRequestId done, Subject subject) {
    return Listing.of(em, "select id from data_subject_request")
        .where(
            "coalesce(cast(person_id as text), lower(contact_email)) = any (string_to_array(?, ','))",
            Stream.concat(subject.seats().stream().map(UUID::toString), subject.mails().stream())
                .collect(Collectors.joining(",")))
        .orderedBy("id for update")
        .stream()
        .map(row -> new SubjectRequestId(row.uuid(0)))
        .filter(id -> !id.equals(done))
        .map(this::get)
        .toList();
  }

  SubjectRequestView view(SubjectRequestId id) {
    return Listing.of(em, SELECT).where("q.id = ?", id.value()).rows().stream()
        .findFirst()
        .map(SubjectRequests::view)
        .orElseThrow(() -> new Refusal.NotFound(SubjectRequestId.PREFIX));
  }

  /** The newest first. */
  Page<SubjectRequestView> list(Optional<RequestState> state, PageRequest page) {
    return Page.cut(
        Listing.of(em, SELECT)
            .whereGiven(state.map(Enum::name), "q.state = ?")
            .newestFirst(page, "q.received_at", "q.id")
            .stream()
            .map(SubjectRequests::view)
            .toList(),
        page.limit(),
        last -> new Keyset(last.receivedAt().toString(), last.id().value()));
  }

  private static SubjectRequestView view(Row row) {
    return new SubjectRequestView(
        new SubjectRequestId(row.uuid(0)),
        row.number(1),
        RequestKind.valueOf(row.text(2)),
        PrivacyLaw.valueOf(row.text(3)),
        RequestState.valueOf(row.text(4)),
        row.maybeUuid(5).map(PersonId::new),
        row.maybeText(6),
        row.maybeText(7),
        row.maybeText(8),
        row.instant(9),
        row.instant(10),
        new PersonId(row.uuid(11)),
        row.maybeText(12),
        row.maybeUuid(13).map(PersonId::new),
        row.maybeText(14),
        row.maybeInstant(15),
        row.maybeText(16),
        row.maybeText(17),
        row.maybeText(18).map(SubjectRequests::counts).orElseGet(Map::of));
  }

  private static Map<String, Long> counts(String json) {
    Map<String, Long> counts = new TreeMap<>();
    try (JsonReader reader = JSON.createReader(new StringReader(json))) {
      reader
          .readObject()
          .forEach((name, count) -> counts.put(name, ((JsonNumber) count).longValue()));
    }
    return counts;
  }
}
