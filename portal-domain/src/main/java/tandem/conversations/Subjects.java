package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import tandem.deals.DealId;
import tandem.leads.LeadId;
import tandem.leads.LeadStage;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** What a letter is about: how the customer is called, where the record stands, whose it is. */
@ApplicationScoped
class Subjects {
  @PersistenceContext EntityManager em;

  String customerOf(LeadId lead) {
    return Listing.of(em, "select coalesce(customer_name, tax_number, '') from lead")
        .where("id = ?", lead.value())
        .rows()
        .stream()
        .findFirst()
        .map(row -> row.text(0))
        .orElse("");
  }

  /** Whether the company still owes an answer. */
  boolean waitsForAnswer(LeadId lead) {
    return !Listing.of(em, "select id, stage from lead")
        .where("id = ?", lead.value())
        .whereIn("stage", LeadStage.waitingForCompany().stream().map(Enum::name).toList())
        .rows()
        .isEmpty();
  }

  /** The deal that the lead opened, or else the lead itself. */
  String pathOf(LeadId lead) {
    return Listing.of(em, "select id from deal").where("lead_id = ?", lead.value()).rows().stream()
        .findFirst()
        .map(row -> "/deals/" + new DealId(row.uuid(0)).text())
        .orElse("/leads/" + lead.text());
  }

  String firm(PartnerId firm) {
    return Listing.of(em, "select name from partner")
        .where("id = ?", firm.value())
        .rows()
        .getFirst()
        .text(0);
  }

  String customerOf(DealId deal) {
    return deal(deal).flatMap(row -> row.maybeText(0)).orElse("");
  }

  Optional<PersonId> ownerOf(DealId deal) {
    return deal(deal).flatMap(row -> row.maybeUuid(1)).map(PersonId::new);
  }

  private Optional<Row> deal(DealId deal) {
    return Listing.of(em, "select customer_name, owner_id from deal")
        .where("id = ?", deal.value())
        .rows()
        .stream()
        .findFirst();
  }
}
