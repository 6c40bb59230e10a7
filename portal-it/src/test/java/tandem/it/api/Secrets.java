package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.it.harness.Answer;
import tandem.it.harness.Database;
import tandem.it.harness.Firm;
import tandem.it.harness.Fresh;
import tandem.it.harness.Json;
import tandem.it.harness.Work;

/**
 * Values that Nord must never read, each a word found nowhere else: Südwerk protects the same
 * customer under its own words, and the company writes notes for itself on a deal of Nord.
 */
final class Secrets {
  /** What the secret is, by the word that stands for it. */
  final Map<String, String> words = new LinkedHashMap<>();

  final Answer lead;
  final Answer deal;

  Secrets() {
    String product = Work.product();
    String taxId = Fresh.inn();
    ObjectNode theirs = Fresh.lead(product);
    ObjectNode customer = (ObjectNode) theirs.path("customer");
    customer.put("name", secret("the other firm's customer name, and the registry's"));
    ((ObjectNode) customer.path("tax_id")).put("number", taxId);
    customer.put("website", secret("the other firm's website") + ".example");
    ObjectNode contact = (ObjectNode) theirs.path("contact");
    contact.put("name", secret("the other firm's contact"));
    contact.put("email", secret("the other firm's contact's address") + "@probe.example");
    theirs.put("external_id", secret("the other firm's number"));
    theirs.put("need", secret("what the other firm's customer needs"));
    Answer known = Work.SUED.post("/leads", theirs);
    assertThat(known.status()).as(known.toString()).isEqualTo(201);
    Work.approve(known);
    String theirDeal = Work.SUED.get("/leads/" + known.id()).at("/deal_id");
    Work.SUED.post(
        "/deals/" + theirDeal + "/messages",
        Json.object("{'body': '%s'}".formatted(secret("a message on the other firm's deal"))));
    words.put(known.id(), "the other firm's lead");
    words.put(theirDeal, "the other firm's deal");

    ObjectNode ours = Fresh.lead(product);
    ((ObjectNode) ours.at("/customer/tax_id")).put("number", taxId);
    lead = Work.NORD.post("/leads", ours);
    assertThat(lead.status()).as(lead.toString()).isEqualTo(201);

    deal = Work.deal(Work.NORD);
    Answer note =
        Work.MANAGER.post(
            "/deals/" + deal.id() + "/messages",
            Json.object(
                "{'body': '%s', 'visibility': 'company'}"
                    .formatted(secret("the company's note on our deal"))));
    assertThat(note.status()).as(note.toString()).isEqualTo(201);
    words.put(note.id(), "the id of the company's note");
  }

  /**
   * Names of all other firms and of their people; who has a seat at Nord too is no secret there.
   */
  static List<String> namesOfOthers() {
    try (Database db = Database.application()) {
      db.asWorker();
      return Stream.concat(
              db.list("select name from partner where id <> ?", Firm.NORD.partner()).stream(),
              db
                  .list(
                      "select name from person where partner_id <> ? and name like '% %'"
                          + " and name not in (select name from person where partner_id = ?)",
                      Firm.NORD.partner(), Firm.NORD.partner())
                  .stream())
          .filter(name -> name.length() > 6)
          .distinct()
          .toList();
    }
  }

  /** A firm that took part in a deal of Nord, or on whose deal Nord did. */
  static boolean worksWithNord(String firm) {
    UUID nord = Firm.NORD.partner();
    try (Database db = Database.application().asWorker()) {
      return db.count(
              """
              select count(*) from deal_party q join deal d on d.id = q.deal_id
              join partner p on p.id in (q.partner_id, d.partner_id)
              where q.answered_at is not null and ? in (q.partner_id, d.partner_id) and p.name = ?
              """,
              nord,
              firm)
          > 0;
    }
  }

  private String secret(String what) {
    String word = "secret" + Fresh.word();
    words.put(word, what);
    return word;
  }
}
