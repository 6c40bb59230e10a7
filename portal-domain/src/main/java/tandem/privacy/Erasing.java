package tandem.privacy;

import static java.util.stream.Collectors.joining;
import static tandem.platform.JsonMaker.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.util.UUID;
import tandem.platform.PublicId;
import tandem.platform.Sha256;
import tandem.platform.audit.PersonalVault;

/**
 * Takes a person out of everything: names become a pseudonym, addresses are emptied, keys of sealed
 * values are destroyed. Amounts, decisions and dates stay. One transaction: all of it or nothing.
 */
@ApplicationScoped
class Erasing {
  private static final int TAIL = 8;

  /** Sealed copies of texts in which the person was spoken of. */
  private static final String SUBJECTS = "subjects";

  @PersistenceContext EntityManager em;
  @Inject PersonalVault vault;

  /** The name under which somebody goes on: tells two erased people apart, and nothing else. */
  static String pseudonym(SubjectRequestId request) {
    String text = request.text();
    return "erased-" + text.substring(text.length() - TAIL);
  }

  /** Answers table and column to number of rows, as JSON. */
  String erase(Subject subject, String pseudonym) {
    JsonObject done = call(subject, pseudonym);
    int keys = 0;
    for (String object : subject.objects()) {
      keys += vault.destroy(object);
    }
    for (JsonString sealed : done.getJsonArray(SUBJECTS).getValuesAs(JsonString.class)) {
      String[] parts = sealed.getString().split(":", 2);
      keys += vault.destroy(PublicId.format(parts[0], UUID.fromString(parts[1])));
    }
    return JSON.createObjectBuilder(done)
        .remove(SUBJECTS)
        .add("audit_record.personal", keys)
        .build()
        .toString();
  }

  private JsonObject call(Subject subject, String pseudonym) {
    em.flush();
    String done =
        (String)
            em.createNativeQuery(
                    "select cast(erase_subject(cast(string_to_array(?1, ',') as uuid[]), string_to_array(?2, ','),"
                        + " string_to_array(?3, ','), string_to_array(?4, ','), ?5) as text)",
                    String.class)
                .setParameter(1, subject.seats().stream().map(UUID::toString).collect(joining(",")))
                .setParameter(2, String.join(",", subject.mails()))
                .setParameter(3, subject.mails().stream().map(Sha256::hex).collect(joining(",")))
                .setParameter(4, String.join(",", subject.objects()))
                .setParameter(5, pseudonym)
                .getSingleResult();
    em.clear();
    try (JsonReader reader = JSON.createReader(new StringReader(done))) {
      return reader.readObject();
    }
  }
}
