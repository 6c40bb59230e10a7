package tandem.receipts;

import static tandem.platform.JsonMaker.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.leads.DecisionId;
import tandem.leads.LeadId;
import tandem.leads.LeadRequestId;
import tandem.platform.PersonId;
import tandem.platform.ProductId;
import tandem.platform.Sha256;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * How a lead stood when a receipt was issued, as canonical JSON: members sorted by name, no spaces,
 * all values strings but the lines. Ids, days, amounts and codes are there as they are; the
 * customer and what people wrote only as SHA-256, so that erasing them from Tandem needs no change
 * of a receipt and whoever keeps the words can prove them.
 */
@ApplicationScoped
class ReceiptRecord {
  /** Which part of the company's answers belongs to what happened. */
  enum About {
    LEAD,
    DECISION,
    REQUEST
  }

  private static final String THE_ONE_JUST_WRITTEN =
      "xmin = cast(pg_current_xact_id() as xid) desc, ";

  @PersistenceContext EntityManager em;

  String of(LeadId lead, About about) {
    Map<String, String> members = new TreeMap<>();
    Row row =
        Listing.of(
                em,
                "select stage, owner_id, tax_scheme, tax_number, customer_name, country,"
                    + " amount, currency, submitted_at, due_at, protected_until, expected_close"
                    + " from lead")
            .where("id = ?", lead.value())
            .rows()
            .getFirst();
    members.put("stage", row.text(0));
    members.put("owner_id", new PersonId(row.uuid(1)).text());
    members.put("customer_sha256", customer(row));
    row.maybeMoney(6)
        .ifPresent(sum -> {
          members.put("amount", sum.amount().toPlainString());
          members.put("currency", sum.currency().getCurrencyCode());
        });
    row.maybeInstant(8).ifPresent(at -> members.put("submitted_at", at.toString()));
    row.maybeInstant(9).ifPresent(at -> members.put("due_at", at.toString()));
    row.maybeDate(10).ifPresent(day -> members.put("protected_until", day.toString()));
    row.maybeDate(11).ifPresent(day -> members.put("expected_close", day.toString()));
    switch (about) {
      case DECISION -> decision(lead, members);
      case REQUEST -> request(lead, members);
      case LEAD -> {}
    }
    return json(lead, members);
  }

  /** Scheme and number, name, country, each on a line, empty when not known. */
  private static String customer(Row row) {
    return Sha256.hex(
        Stream.of(
                (row.maybeText(2).orElse("") + " " + row.maybeText(3).orElse("")).strip(),
                row.maybeText(4).orElse(""),
                row.maybeText(5).orElse(""))
            .collect(Collectors.joining("\n")));
  }

  /** The one of this transaction: clocks of two nodes may differ. */
  private void decision(LeadId lead, Map<String, String> members) {
    Listing.of(em, "select id, kind, reason_code, comment, fields from lead_decision")
        .where("lead_id = ?", lead.value())
        .orderedBy(THE_ONE_JUST_WRITTEN + "decided_at desc, id desc limit 1")
        .stream()
        .findFirst()
        .ifPresent(row -> {
          members.put("decision_id", new DecisionId(row.uuid(0)).text());
          members.put("decision", row.text(1));
          row.maybeText(2).ifPresent(reason -> members.put("reason_code", reason));
          row.maybeText(3).ifPresent(words -> members.put("comment_sha256", Sha256.hex(words)));
          if (!row.texts(4).isEmpty()) {
            members.put("fields", String.join(" ", row.texts(4)));
          }
        });
  }

  private void request(LeadId lead, Map<String, String> members) {
    Listing.of(em, "select id, kind, reason from lead_request")
        .where("lead_id = ?", lead.value())
        .orderedBy(THE_ONE_JUST_WRITTEN + "asked_at desc, id desc limit 1")
        .stream()
        .findFirst()
        .ifPresent(row -> {
          members.put("request_id", new LeadRequestId(row.uuid(0)).text());
          members.put("request", row.text(1));
          members.put("reason_sha256", Sha256.hex(row.text(2)));
        });
  }

  private String json(LeadId lead, Map<String, String> members) {
    JsonArrayBuilder lines = JSON.createArrayBuilder();
    Listing.of(em, "select product_id, quantity from lead_line")
        .where("lead_id = ?", lead.value())
        .orderedBy("line_no")
        .stream()
        .forEach(row ->
            lines.add(
                JSON.createObjectBuilder()
                    .add("product_id", new ProductId(row.uuid(0)).text())
                    .add("quantity", row.integer(1))));
    JsonObjectBuilder record = JSON.createObjectBuilder();
    boolean listed = false;
    for (Map.Entry<String, String> member : members.entrySet()) {
      if (!listed && member.getKey().compareTo("lines") > 0) {
        record.add("lines", lines);
        listed = true;
      }
      record.add(member.getKey(), member.getValue());
    }
    return record.build().toString();
  }
}
