package tandem.access;

import static tandem.platform.JsonMaker.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import tandem.platform.PersonId;
import tandem.platform.PersonalMembers;
import tandem.platform.audit.AuditEntry.Outcome;
import tandem.platform.audit.Opened;
import tandem.platform.audit.PersonalVault;
import tandem.platform.audit.Sealed;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** Puts rows of the trail together with the personal values that this reader may still read. */
@ApplicationScoped
class AuditNames {
  private static final String SYSTEM = "SYSTEM";

  @PersistenceContext EntityManager em;
  @Inject PersonalVault vault;

  List<AuditRecord> read(List<Row> rows) {
    List<Sealed> sealed = rows.stream().flatMap(row -> sealed(row).stream()).toList();
    Map<Sealed, Opened> opened = vault.open(sealed);
    Map<UUID, String> people = people(rows);
    return rows.stream().map(row -> record(row, opened, people)).toList();
  }

  private static List<Sealed> sealed(Row row) {
    List<Sealed> sealed = new ArrayList<>();
    json(row.text(8))
        .forEach(
            (subject, text) -> sealed.add(new Sealed(subject, ((JsonString) text).getString())));
    return sealed;
  }

  private static AuditRecord record(Row row, Map<Sealed, Opened> opened, Map<UUID, String> people) {
    UUID actor = row.uuid(2);
    JsonObjectBuilder details = JSON.createObjectBuilder(json(row.text(7)));
    Optional<String> name = Optional.empty();
    boolean erased = false;
    for (Sealed value : sealed(row)) {
      switch (opened.getOrDefault(value, new Opened.Closed())) {
        case Opened.Values values -> {
          JsonObject members = json(values.json());
          members.forEach((member, text) -> {
            if (!member.equals(PersonalMembers.ACTOR_NAME)) {
              details.add(member, text);
            }
          });
          if (members.containsKey(PersonalMembers.ACTOR_NAME)) {
            name = Optional.of(members.getString(PersonalMembers.ACTOR_NAME));
          }
        }
        case Opened.Erased gone -> erased = true;
        case Opened.Closed notForThem -> {}
      }
    }
    boolean ownNameKept =
        sealed(row).stream().anyMatch(it -> it.subject().equals(new PersonId(actor).text()));
    return new AuditRecord(
        row.number(0),
        row.instant(1),
        actor,
        ownNameKept && (erased || name.isPresent()) ? name : name(row, people),
        erased,
        row.text(3),
        row.text(4),
        row.text(5),
        row.text(6),
        details.build().toString(),
        row.maybeText(9),
        Outcome.valueOf(row.text(10)));
  }

  /** Records from before names were sealed, and refusals, name whom the table of people knows. */
  private static Optional<String> name(Row row, Map<UUID, String> people) {
    return row.text(3).equals(SYSTEM)
        ? Optional.of("Tandem")
        : Optional.ofNullable(people.get(row.uuid(2)));
  }

  private Map<UUID, String> people(List<Row> rows) {
    String wanted =
        rows.stream()
            .map(row -> row.uuid(2).toString())
            .distinct()
            .collect(Collectors.joining(","));
    Map<UUID, String> people = new HashMap<>();
    if (!wanted.isEmpty()) {
      Listing.of(em, "select id, name from person")
          .where("id = any (cast(string_to_array(?, ',') as uuid[]))", wanted)
          .rows()
          .forEach(row -> people.put(row.uuid(0), row.text(1)));
    }
    return people;
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = JSON.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
