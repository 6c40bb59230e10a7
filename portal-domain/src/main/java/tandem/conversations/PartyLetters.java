package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import tandem.deals.DealId;
import tandem.deals.parties.PartyId;
import tandem.deals.parties.PartyRole;
import tandem.platform.CompanyTime;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Texts;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * Letters about parts in deals: to the firm that is asked, which is told what and where but not who
 * the customer is, to whoever invited it, and to whoever works on the deal.
 */
@ApplicationScoped
class PartyLetters {
  @PersistenceContext EntityManager em;
  @Inject Readers readers;
  @Inject Subjects subjects;
  @Inject Postman postman;
  @Inject CompanyTime time;

  /** Everybody of the firm who could answer. */
  void tellFirm(UUID eventId, String kind, PartnerId firm, PartyId party) {
    Row told = part(party);
    for (Reader reader : readers.sellersOf(firm)) {
      postman.tellAndMail(
          eventId,
          reader,
          Letter.of(
              reader,
              kind,
              party.text(),
              "/participations/" + party.text(),
              role(reader, told),
              goods(reader, told),
              Dates.moment(told.instant(1), reader, time.zone())));
    }
  }

  /** Whoever of the company asked the firm. */
  void tellInviter(UUID eventId, String kind, PartnerId firm, PartyId party) {
    Row told = part(party);
    Optional<Reader> inviter = readers.person(new PersonId(told.uuid(4)));
    DealId deal = new DealId(told.uuid(5));
    inviter.ifPresent(reader ->
        postman.tellAndMail(
            eventId,
            reader,
            Letter.of(
                reader,
                kind,
                party.text(),
                "/deals/" + deal.text() + "/parties",
                subjects.firm(firm),
                subjects.customerOf(deal),
                role(reader, told))));
  }

  /** Whoever works on the deal. */
  void tellOwner(UUID eventId, String kind, DealId deal, String firm, PartyRole role) {
    subjects
        .ownerOf(deal)
        .flatMap(readers::person)
        .ifPresent(reader ->
            postman.tellAndMail(
                eventId,
                reader,
                Letter.of(
                    reader,
                    kind,
                    deal.text(),
                    "/deals/" + deal.text() + "/parties",
                    firm,
                    subjects.customerOf(deal),
                    Texts.of("conversations", reader.locale()).get("party.role." + role))));
  }

  private Row part(PartyId party) {
    return Listing.of(
            em,
            "select q.role, q.due_at, (select string_agg(x.name_en, ', ' order by x.code) from product x where x.id = any (q.product_ids)),"
                + " (select string_agg(x.name_ru, ', ' order by x.code) from product x where x.id = any (q.product_ids)), q.invited_by, q.deal_id from deal_party q")
        .where("q.id = ?", party.value())
        .rows()
        .getFirst();
  }

  private static String role(Reader reader, Row told) {
    return Texts.of("conversations", reader.locale()).get("party.role." + told.text(0));
  }

  private static String goods(Reader reader, Row told) {
    return told.maybeText(reader.locale().startsWith("ru") ? 3 : 2).orElse("");
  }
}
