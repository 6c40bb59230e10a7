package tandem.leads.forms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import tandem.leads.programmes.ProgrammeId;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** The rows of forms; the database shows each firm its own. */
@ApplicationScoped
class PublicForms {
  private static final int KEY_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String FORMS =
      "select f.id, f.key, f.version, f.programme_id, g.name_en, g.name_ru, f.owner_id, p.name, f.is_on, f.created_at,"
          + " (select count(*) from public_form_lead l where l.partner_id = f.partner_id and l.form_id = f.id)"
          + " from public_form f join programme g on g.id = f.programme_id join person p on p.id = f.owner_id";

  @PersistenceContext EntityManager em;

  /** The newest first. */
  List<PublicForm> newest(int most) {
    return Listing.of(em, FORMS).orderedBy("f.created_at desc, f.id limit " + most).stream()
        .map(PublicForms::form)
        .toList();
  }

  PublicForm get(PublicFormId id) {
    return Listing.of(em, FORMS).where("f.id = ?", id.value()).rows().stream()
        .findFirst()
        .map(PublicForms::form)
        .orElseThrow(() -> new Refusal.NotFound(PublicFormId.PREFIX));
  }

  private static PublicForm form(Row row) {
    return new PublicForm(
        new PublicFormId(row.uuid(0)),
        row.text(1),
        row.number(2),
        new ProgrammeId(row.uuid(3)),
        row.text(4),
        row.text(5),
        new PersonId(row.uuid(6)),
        row.text(7),
        row.flag(8),
        row.instant(9),
        row.number(10));
  }

  void add(
      PublicFormId id, PartnerId firm, ProgrammeId programme, PersonId owner, Instant createdAt) {
    em.createNativeQuery(
            "insert into public_form (partner_id, id, key, programme_id, owner_id, created_at) values (?1, ?2, ?3, ?4, ?5, ?6)")
        .setParameter(1, firm.value())
        .setParameter(2, id.value())
        .setParameter(3, key())
        .setParameter(4, programme.value())
        .setParameter(5, owner.value())
        .setParameter(6, Timestamp.from(createdAt))
        .executeUpdate();
  }

  /** Nothing else may have happened to it since {@code version}. */
  void turn(PublicFormId id, long version, boolean on) {
    changed(
        id,
        em.createNativeQuery(
                "update public_form set is_on = ?3, version = version + 1 where id = ?1 and version = ?2")
            .setParameter(1, id.value())
            .setParameter(2, version)
            .setParameter(3, on)
            .executeUpdate());
  }

  void renew(PublicFormId id, long version) {
    changed(
        id,
        em.createNativeQuery(
                "update public_form set key = ?3, version = version + 1 where id = ?1 and version = ?2")
            .setParameter(1, id.value())
            .setParameter(2, version)
            .setParameter(3, key())
            .executeUpdate());
  }

  private void changed(PublicFormId id, int rows) {
    if (rows == 0) {
      throw new Refusal.VersionMismatch(get(id).version());
    }
  }

  void handOver(PartnerId firm, PersonId from, PersonId to) {
    em.createNativeQuery(
            "update public_form set owner_id = ?3, version = version + 1 where partner_id = ?1 and owner_id = ?2")
        .setParameter(1, firm.value())
        .setParameter(2, from.value())
        .setParameter(3, to.value())
        .executeUpdate();
  }

  /** 128 random bits: an address that nobody guesses. */
  private static String key() {
    byte[] bits = new byte[KEY_BYTES];
    RANDOM.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }
}
