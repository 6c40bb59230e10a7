package tandem.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.platform.Ids;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * Seals personal values with a key of their subject. Destroying the key erases every value that was
 * ever sealed with it, in all records and all their copies, and changes no record.
 */
@ApplicationScoped
public class PersonalVault {
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
  private static final String KEY_OF_SUBJECT =
      "select id, master, wrapped from personal_key where subject = ?1 and partner_id is not distinct from cast(nullif(?2, '') as uuid)";

  @PersistenceContext EntityManager em;
  @Inject MasterKeys masters;
  @Inject Ids ids;
  @Inject Clock clock;

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Key(UUID id, byte[] bytes) {}

  /** The sealed text, {@code <key>.<base64url>}; empty when the subject was erased. */
  Optional<String> seal(AuditEntry.Subject subject, String values) {
    return key(subject)
        .map(key ->
            key.id()
                + "."
                + TEXT.encodeToString(
                    Cipher256.seal(
                        key.bytes(), values.getBytes(StandardCharsets.UTF_8), subject.id())));
  }

  /**
   * Opens what the running transaction may open.
   *
   * @param sealed subject and sealed text of each value
   */
  public Map<Sealed, Opened> open(List<Sealed> sealed) {
    List<String> wanted = sealed.stream().map(it -> it.key().toString()).distinct().toList();
    Map<UUID, Row> found = new HashMap<>();
    if (!wanted.isEmpty()) {
      Listing.of(em, "select cast(id as text), master, wrapped from personal_key")
          .where("id = any (cast(string_to_array(?, ',') as uuid[]))", String.join(",", wanted))
          .rows()
          .forEach(row -> found.put(UUID.fromString(row.text(0)), row));
    }
    return sealed.stream()
        .distinct()
        .collect(Collectors.toMap(it -> it, it -> open(it, found.get(it.key()))));
  }

  /** Destroys the keys of a subject for ever; answers how many there were. */
  public int destroy(String subject) {
    return em.createNativeQuery(
            "update personal_key set wrapped = null, master = null, destroyed_at = ?2 where subject = ?1 and wrapped is not null")
        .setParameter(1, subject)
        .setParameter(2, Timestamp.from(clock.instant()))
        .executeUpdate();
  }

  private Opened open(Sealed value, @Nullable Row key) {
    if (key == null) {
      return new Opened.Closed();
    }
    if (key.isNull(1)) {
      return new Opened.Erased();
    }
    byte[] bytes = unwrapped(value.key(), key.text(1), key.bytes(2));
    return new Opened.Values(
        new String(
            Cipher256.open(bytes, value.ciphertext(), value.subject()), StandardCharsets.UTF_8));
  }

  private Optional<Key> key(AuditEntry.Subject subject) {
    List<?> rows = find(subject);
    if (rows.isEmpty()) {
      make(subject);
      rows = find(subject);
    }
    Object[] row = (Object[]) rows.getFirst();
    UUID id = (UUID) row[0];
    return row[1] == null
        ? Optional.empty()
        : Optional.of(new Key(id, unwrapped(id, (String) row[1], (byte[]) row[2])));
  }

  private List<?> find(AuditEntry.Subject subject) {
    return em.createNativeQuery(KEY_OF_SUBJECT, Object[].class)
        .setParameter(1, subject.id())
        .setParameter(2, subject.partner().map(UUID::toString).orElse(""))
        .getResultList();
  }

  /** Two transactions may want the same new key: the second waits and takes the first one's. */
  private void make(AuditEntry.Subject subject) {
    UUID id = ids.next();
    String master = masters.current();
    em.createNativeQuery(
            "insert into personal_key (id, subject, partner_id, master, wrapped, created_at)"
                + " values (?1, ?2, cast(nullif(?3, '') as uuid), ?4, ?5, ?6) on conflict (subject, partner_id) do nothing")
        .setParameter(1, id)
        .setParameter(2, subject.id())
        .setParameter(3, subject.partner().map(UUID::toString).orElse(""))
        .setParameter(4, master)
        .setParameter(5, Cipher256.seal(masters.key(master), Cipher256.newKey(), id.toString()))
        .setParameter(6, Timestamp.from(clock.instant()))
        .executeUpdate();
  }

  private byte[] unwrapped(UUID id, String master, byte[] wrapped) {
    return Cipher256.open(masters.key(master), wrapped, id.toString());
  }
}
