package tandem.access.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.access.PartnerRole;
import tandem.platform.Caller;
import tandem.platform.Ids;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** All the invitations that the running transaction may see. */
@ApplicationScoped
class InvitationBook {
  /** The realm's life of links that an administrator sends ({@code tandem-realm.json}). */
  static final Duration LIFE = Duration.ofDays(3);

  private static final int MOST = 200;
  private static final String SELECT =
      "select id, partner_id, email, name, locale, roles, state, author_name, created_at, sent_at, expires_at, version from invitation";

  @PersistenceContext EntityManager em;
  @Inject Ids ids;
  @Inject Clock clock;

  /** The newest first, at most two hundred. */
  List<Invitation> of(PartnerId firm) {
    return Listing.of(em, SELECT)
        .where("partner_id = ?", firm.value())
        .orderedBy("created_at desc, id limit " + MOST)
        .stream()
        .map(this::toInvitation)
        .toList();
  }

  Invitation get(PartnerId firm, InvitationId id) {
    return find(id)
        .filter(invitation -> invitation.firm().equals(firm))
        .orElseThrow(() -> new Refusal.NotFound(InvitationId.PREFIX));
  }

  Optional<Invitation> find(InvitationId id) {
    return Listing.of(em, SELECT).where("id = ?", id.value()).rows().stream()
        .findFirst()
        .map(this::toInvitation);
  }

  /** The one that is not closed, though its link may be too old. */
  Optional<Invitation> unanswered(PartnerId firm, String email) {
    return Listing.of(em, SELECT)
        .where("partner_id = ?", firm.value())
        .where("lower(email) = lower(?)", email)
        .where("state in ('PREPARING', 'SENT')")
        .rows()
        .stream()
        .findFirst()
        .map(this::toInvitation);
  }

  long unanswered(PartnerId firm) {
    return Listing.of(em, "select count(*) from invitation")
        .where("partner_id = ?", firm.value())
        .where("state in ('PREPARING', 'SENT')")
        .where("expires_at > ?", clock.instant())
        .rows()
        .getFirst()
        .number(0);
  }

  InvitationId add(Caller author, PartnerId firm, InvitePerson order) {
    InvitationId id = new InvitationId(ids.next());
    Instant now = clock.instant();
    em.createNativeQuery(
            "insert into invitation (id, partner_id, email, name, locale, roles, state, author_id, author_name, created_at, expires_at)"
                + " values (?1, ?2, ?3, ?4, ?5, string_to_array(?6, ','), 'PREPARING', ?7, ?8, ?9, ?10)")
        .setParameter(1, id.value())
        .setParameter(2, firm.value())
        .setParameter(3, order.address())
        .setParameter(4, order.called())
        .setParameter(5, order.locale())
        .setParameter(6, inToken(order.roles()))
        .setParameter(7, author.person().value())
        .setParameter(8, author.name())
        .setParameter(9, Timestamp.from(now))
        .setParameter(10, Timestamp.from(now.plus(LIFE)))
        .executeUpdate();
    return id;
  }

  void again(Invitation invitation, String name, Set<PartnerRole> roles) {
    em.createNativeQuery(
            "update invitation set state = 'PREPARING', expires_at = ?1, name = ?2, roles = string_to_array(?3, ','), version = version + 1 where id = ?4")
        .setParameter(1, Timestamp.from(clock.instant().plus(LIFE)))
        .setParameter(2, name)
        .setParameter(3, inToken(roles))
        .setParameter(4, invitation.id().value())
        .executeUpdate();
  }

  void sent(Invitation invitation) {
    Instant now = clock.instant();
    em.createNativeQuery(
            "update invitation set state = 'SENT', sent_at = ?1, expires_at = ?2, version = version + 1 where id = ?3")
        .setParameter(1, Timestamp.from(now))
        .setParameter(2, Timestamp.from(now.plus(LIFE)))
        .setParameter(3, invitation.id().value())
        .executeUpdate();
  }

  void revoked(Invitation invitation) {
    em.createNativeQuery(
            "update invitation set state = 'REVOKED', closed_at = ?1, version = version + 1 where id = ?2")
        .setParameter(1, Timestamp.from(clock.instant()))
        .setParameter(2, invitation.id().value())
        .executeUpdate();
  }

  void accepted(Invitation invitation, PersonId by) {
    em.createNativeQuery(
            "update invitation set state = 'ACCEPTED', closed_at = ?1, accepted_by = ?2, version = version + 1 where id = ?3")
        .setParameter(1, Timestamp.from(clock.instant()))
        .setParameter(2, by.value())
        .setParameter(3, invitation.id().value())
        .executeUpdate();
  }

  private static String inToken(Set<PartnerRole> roles) {
    return roles.stream().map(PartnerRole::inToken).sorted().collect(Collectors.joining(","));
  }

  private Invitation toInvitation(Row row) {
    InvitationState state = InvitationState.valueOf(row.text(6));
    Instant expires = row.instant(10);
    return new Invitation(
        new InvitationId(row.uuid(0)),
        new PartnerId(row.uuid(1)),
        row.text(2),
        row.text(3),
        row.text(4),
        PartnerRole.among(row.texts(5)),
        state.open() && !clock.instant().isBefore(expires) ? InvitationState.EXPIRED : state,
        row.text(7),
        row.instant(8),
        row.maybeInstant(9),
        expires,
        row.number(11));
  }
}
