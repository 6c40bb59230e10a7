package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import tandem.platform.Ids;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Sha256;

/**
 * Who confirmed when, by which words, that a contact agreed to be passed on (GDPR article 7 (1);
 * law 152-FZ article 9 part 3). Written once for each contact of a lead and each wording.
 */
@ApplicationScoped
class Consents {
  @PersistenceContext EntityManager em;
  @Inject Ids ids;

  /** Who confirmed it, with which client, and in which language the words stood before them. */
  record Confirmed(PersonId by, String client, String locale) {}

  void note(
      Confirmed confirmed,
      LeadId lead,
      PartnerId partner,
      LeadForm.ContactClaim contact,
      Instant now) {
    String address = contact.email() != null ? contact.email() : contact.phone();
    if (!contact.consent() || address == null) {
      return;
    }
    UUID id = ids.next();
    em.createNativeQuery(
            "insert into consent_record (id, partner_id, lead_id, contact_key, text_version, text_hash, recorded_by, client, recorded_at)"
                + " select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9 where not exists (select from consent_record"
                + " where lead_id = ?3 and contact_key = ?4 and text_hash = ?6)")
        .setParameter(1, id)
        .setParameter(2, partner.value())
        .setParameter(3, lead.value())
        .setParameter(4, Sha256.hex(address.strip().toLowerCase(Locale.ROOT)))
        .setParameter(5, ConsentText.VERSION)
        .setParameter(6, ConsentText.hash(confirmed.locale()))
        .setParameter(7, confirmed.by().value())
        .setParameter(8, confirmed.client())
        .setParameter(9, Timestamp.from(now))
        .executeUpdate();
  }
}
