package tandem.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.platform.Caller;
import tandem.platform.OpenToAll;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.UseCase;

/**
 * Looks up the firm of an arrival and notes the person, so that names, languages and addresses are
 * at hand when a mail is due.
 */
@UseCase
@ApplicationScoped
public class Recognition {
  private static final String PARTNER_PREFIX = "partner_";

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  @OpenToAll("nobody is anybody yet: this is how an actor comes to be")
  public Actor recognise(Caller robot, Arrival arrival) {
    Set<PartnerRole> partnerRoles =
        roles(arrival, PartnerRole.values(), role -> PARTNER_PREFIX + role.name());
    Set<CompanyRole> companyRoles = roles(arrival, CompanyRole.values(), CompanyRole::name);
    PersonId person = new PersonId(arrival.subject());
    if (arrival.organization().isPresent()) {
      PartnerUser user = partnerUser(arrival, person, partnerRoles);
      note(arrival, user.firm().value());
      return user;
    }
    if (!partnerRoles.isEmpty()) {
      throw new Refusal.Forbidden(
          "organization_missing", "A partner's role without a partner firm");
    }
    if (companyRoles.isEmpty()) {
      throw Doorkeeper.nobodyHere();
    }
    note(arrival, null);
    return new CompanyUser(
        person, arrival.name(), companyRoles, arrival.locale(), arrival.client());
  }

  private PartnerUser partnerUser(Arrival arrival, PersonId person, Set<PartnerRole> roles) {
    String code = arrival.organization().orElseThrow();
    List<?> found =
        em.createNativeQuery("select id, name, status from partner_at_the_door(?1)", Object[].class)
            .setParameter(1, code)
            .getResultList();
    if (found.isEmpty()) {
      throw new Refusal.Forbidden("organization_missing", "No partner firm is called " + code);
    }
    Object[] firm = (Object[]) found.getFirst();
    if (!"ACTIVE".equals(firm[2])) {
      throw new Refusal.Forbidden("partner_suspended", "The firm " + code + " is " + firm[2]);
    }
    if (roles.isEmpty()) {
      throw Doorkeeper.nobodyHere();
    }
    return new PartnerUser(
        person,
        arrival.name(),
        new PartnerId((UUID) firm[0]),
        (String) firm[1],
        roles,
        arrival.locale(),
        arrival.client());
  }

  private void note(Arrival arrival, @Nullable UUID firm) {
    em.createNativeQuery(
            "insert into person (id, partner_id, username, name, email, locale, roles, seen_at)"
                + " values (?1, cast(nullif(?2, '') as uuid), ?3, ?4, nullif(?5, ''), ?6, string_to_array(?7, ','), ?8)"
                + " on conflict (id) do update set name = excluded.name, email = excluded.email,"
                + " locale = excluded.locale, roles = excluded.roles, seen_at = excluded.seen_at")
        .setParameter(1, arrival.subject())
        .setParameter(2, firm == null ? "" : firm.toString())
        .setParameter(3, arrival.username())
        .setParameter(4, arrival.name())
        .setParameter(5, arrival.email().orElse(""))
        .setParameter(6, arrival.locale())
        .setParameter(7, arrival.roles().stream().sorted().collect(Collectors.joining(",")))
        .setParameter(8, Timestamp.from(clock.instant()))
        .executeUpdate();
  }

  private static <R extends Enum<R>> Set<R> roles(
      Arrival arrival, R[] all, java.util.function.Function<R, String> inToken) {
    return Stream.of(all)
        .filter(role -> arrival.roles().contains(inToken.apply(role).toLowerCase(Locale.ROOT)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
