package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import tandem.leads.Programme;
import tandem.leads.offers.CompanyLeadId;
import tandem.leads.offers.OfferId;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * Letters about offers: to the firm, which is told what and where but never who the customer is,
 * and to whoever of the company entered the lead.
 */
@ApplicationScoped
class OfferLetters {
  @PersistenceContext EntityManager em;
  @Inject Readers readers;
  @Inject Postman postman;
  @Inject Programme programme;

  /** Everybody of the firm who could take it. */
  void tellFirm(UUID eventId, String kind, PartnerId firm, OfferId offer) {
    Row told =
        Listing.of(
                em,
                "select o.country, o.region, o.due_at, (select string_agg(x.name_en, ', ' order by x.code) from product x where x.id = any (o.product_ids)),"
                    + " (select string_agg(x.name_ru, ', ' order by x.code) from product x where x.id = any (o.product_ids)) from lead_offer o")
            .where("o.id = ?", offer.value())
            .rows()
            .getFirst();
    for (Reader reader : readers.sellersOf(firm)) {
      boolean russian = reader.locale().startsWith("ru");
      postman.tellAndMail(
          eventId,
          reader,
          Letter.of(
              reader,
              kind,
              offer.text(),
              "/offers/" + offer.text(),
              told.maybeText(russian ? 4 : 3).orElse(""),
              place(told, reader),
              Dates.moment(told.instant(2), reader, programme.zone())));
    }
  }

  private static String place(Row told, Reader reader) {
    String country = Locale.of("", told.text(0)).getDisplayCountry(Locale.of(reader.locale()));
    return told.maybeText(1).map(region -> region + ", " + country).orElse(country);
  }

  /**
   * Whoever entered the lead that was offered. Which firm it was stands on the page: it may be out
   * of their reach.
   */
  void tellAuthor(UUID eventId, String kind, OfferId offer) {
    Listing.of(
            em,
            "select c.author_id, c.id, coalesce(c.customer_name, c.tax_number, '') from lead_offer o join company_lead c on c.id = o.company_lead_id")
        .where("o.id = ?", offer.value())
        .rows()
        .stream()
        .findFirst()
        .ifPresent(row -> tell(eventId, kind, row));
  }

  /** Whoever entered it, where no firm is left. */
  void tellAuthorOf(UUID eventId, String kind, UUID companyLead) {
    Listing.of(
            em, "select author_id, id, coalesce(customer_name, tax_number, '') from company_lead")
        .where("id = ?", companyLead)
        .rows()
        .stream()
        .findFirst()
        .ifPresent(row -> tell(eventId, kind, row));
  }

  private void tell(UUID eventId, String kind, Row row) {
    Optional<Reader> author = readers.person(new PersonId(row.uuid(0)));
    String lead = new CompanyLeadId(row.uuid(1)).text();
    author.ifPresent(reader ->
        postman.tellAndMail(
            eventId, reader, Letter.of(reader, kind, lead, "/company-leads/" + lead, row.text(2))));
  }
}
