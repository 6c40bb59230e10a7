package tandem.privacy;

import static tandem.platform.JsonMaker.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import tandem.platform.PersonId;
import tandem.platform.PublicId;
import tandem.platform.Refusal;
import tandem.platform.audit.PersonalVault;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * Takes a person out of everything: names become a pseudonym, addresses are emptied, keys of sealed
 * values are destroyed. Amounts, decisions and dates stay. One transaction: all of it or nothing.
 */
@ApplicationScoped
class Erasing {
  private static final int TAIL = 8;

  @PersistenceContext EntityManager em;
  @Inject PersonalVault vault;

  /** The name under which somebody goes on: tells two erased people apart, and nothing else. */
  static String pseudonym(SubjectRequestId request) {
    String text = request.text();
    return "erased-" + text.substring(text.length() - TAIL);
  }

  /** Answers table and column to number of rows, as JSON. */
  String account(PersonId person, String pseudonym) {
    JsonObject done = call("erase_person(?1, ?2)", person.value(), pseudonym);
    return with(done, vault.destroy(person.text()));
  }

  /** A contact, on every lead that names the address. */
  String contact(String email, String pseudonym) {
    List<Row> leads =
        Listing.of(em, "select l.id, d.id from lead l left join deal d on d.lead_id = l.id")
            .where("lower(l.contact_email) = lower(?)", email)
            .rows();
    JsonObject done = call("erase_contact(?1, ?2)", email, pseudonym);
    int keys = 0;
    for (Row row : leads) {
      keys += vault.destroy(PublicId.format("lead", row.uuid(0)));
      Optional<String> deal = row.maybeUuid(1).map(id -> PublicId.format("deal", id));
      keys += deal.map(vault::destroy).orElse(0);
    }
    return with(done, keys);
  }

  private JsonObject call(String function, Object subject, String pseudonym) {
    em.flush();
    try {
      String done =
          (String)
              em.createNativeQuery("select cast(" + function + " as text)", String.class)
                  .setParameter(1, subject)
                  .setParameter(2, pseudonym)
                  .getSingleResult();
      em.clear();
      try (JsonReader reader = JSON.createReader(new StringReader(done))) {
        return reader.readObject();
      }
    } catch (PersistenceException nobody) {
      if (String.valueOf(nobody.getMessage()).contains("no such")) {
        throw new Refusal.NotFound("person");
      }
      throw nobody;
    }
  }

  private static String with(JsonObject done, int keys) {
    JsonObjectBuilder all = JSON.createObjectBuilder(done);
    return all.add("audit_record.personal", keys).build().toString();
  }
}
