package tandem.conversations;

import static tandem.platform.JsonMaker.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;

/**
 * Puts a notice on a person's board and, if wanted, sends it as mail. The notice's id is made from
 * the event and the person: a delivery that runs twice tells nobody twice. The mail goes out last,
 * so a failing mail server takes the notice back with it and both are tried again.
 */
@ApplicationScoped
class Postman {
  @PersistenceContext EntityManager em;
  @Inject MailSender mail;
  @Inject Clock clock;

  void tell(UUID event, Reader reader, Letter letter) {
    put(event, reader, letter);
  }

  void tellAndMail(UUID event, Reader reader, Letter letter) {
    if (put(event, reader, letter)) {
      reader.email().ifPresent(address -> mail.send(address, reader, letter));
    }
  }

  private boolean put(UUID event, Reader reader, Letter letter) {
    UUID id =
        UUID.nameUUIDFromBytes((event + "/" + reader.person()).getBytes(StandardCharsets.UTF_8));
    String params = JSON.createObjectBuilder().add("subject", letter.subject()).build().toString();
    return em.createNativeQuery(
                "insert into notice (id, person_id, partner_id, kind, object_id, params, created_at)"
                    + " values (?1, ?2, cast(nullif(?3, '') as uuid), ?4, ?5, cast(?6 as jsonb), ?7) on conflict (id) do nothing")
            .setParameter(1, id)
            .setParameter(2, reader.person().value())
            .setParameter(3, reader.partner().map(firm -> firm.value().toString()).orElse(""))
            .setParameter(4, letter.kind())
            .setParameter(5, letter.object())
            .setParameter(6, params)
            .setParameter(7, Timestamp.from(clock.instant()))
            .executeUpdate()
        > 0;
  }
}
