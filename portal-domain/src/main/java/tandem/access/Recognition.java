package tandem.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tandem.access.absence.AbsencesToday;
import tandem.access.clients.ClientDoor;
import tandem.access.team.Newcomers;
import tandem.platform.Caller;
import tandem.platform.OpenToAll;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * Looks up the firm of an arrival and notes the person, so that names, languages and addresses are
 * at hand when a mail is due.
 */
@UseCase
@ApplicationScoped
public class Recognition {
  @PersistenceContext EntityManager em;
  @Inject Seats seats;
  @Inject Newcomers newcomers;
  @Inject ClientDoor machines;
  @Inject AbsencesToday absences;
  @Inject Clock clock;

  @OpenToAll("nobody is anybody yet: this is how an actor comes to be")
  public Actor recognise(Caller robot, Arrival arrival) {
    if (arrival.organization().isPresent()) {
      return partnerUser(robot, arrival);
    }
    if (!PartnerRole.among(arrival.roles()).isEmpty()) {
      throw new Refusal.Forbidden(
          "organization_missing", "A partner's role without a partner firm");
    }
    return companyUser(arrival);
  }

  /** Who has none of our roles in the token is out; which of them count, administrators may say. */
  private CompanyUser companyUser(Arrival arrival) {
    Set<CompanyRole> inToken = CompanyRole.among(arrival.roles());
    if (inToken.isEmpty()) {
      throw Doorkeeper.nobodyHere();
    }
    Seats.Seat seat = seats.inCompany(arrival.subject());
    seat.known().ifPresent(Seats.Known::letIn);
    Optional<Row> said =
        Listing.of(em, "select scope, roles from company_scope")
            .where("person_id = ?", seat.person().value())
            .rows()
            .stream()
            .findFirst();
    Set<CompanyRole> roles =
        said.filter(row -> !row.isNull(1))
            .map(row -> CompanyRole.among(row.texts(1)))
            .orElse(inToken);
    note(
        arrival,
        seat.person(),
        Optional.empty(),
        roles.stream().map(CompanyRole::inToken).collect(Collectors.toSet()));
    return new CompanyUser(
        seat.person(),
        arrival.name(),
        roles,
        arrival.locale(),
        arrival.client(),
        RowScope.of(said.map(row -> RowScope.valueOf(row.text(0))), roles),
        absences.standsIn(seat.person(), roles));
  }

  private PartnerUser partnerUser(Caller robot, Arrival arrival) {
    String code = arrival.organization().orElseThrow();
    List<?> found =
        em.createNativeQuery(
                "select id, name, status, agreement_due from firm_at_the_door(?1, ?2)",
                Object[].class)
            .setParameter(1, code)
            .setParameter(2, Timestamp.from(clock.instant()))
            .getResultList();
    if (found.isEmpty()) {
      throw new Refusal.Forbidden("organization_missing", "No partner firm is called " + code);
    }
    Object[] firm = (Object[]) found.getFirst();
    Standing standing = standing((String) firm[2], (Boolean) firm[3]);
    if (standing.rests() && arrival.machine()) {
      throw new Refusal.Forbidden("partner_suspended", "The firm " + code + " is " + firm[2]);
    }
    PartnerId id = new PartnerId((UUID) firm[0]);
    Seats.Seat seat = seats.inFirm(arrival.subject(), id);
    Set<PartnerRole> roles =
        arrival.machine() ? machine(arrival, seat, id) : roles(robot, arrival, seat, id);
    return new PartnerUser(
        seat.person(),
        arrival.name(),
        id,
        (String) firm[1],
        roles,
        arrival.locale(),
        arrival.client(),
        false,
        standing);
  }

  private Set<PartnerRole> machine(Arrival arrival, Seats.Seat seat, PartnerId firm) {
    machines.letIn(arrival.client(), firm);
    note(arrival, seat.person(), Optional.of(firm), Set.of(PartnerRole.SYSTEM.inToken()));
    return Set.of(PartnerRole.SYSTEM);
  }

  /** Roles of people are Tandem's to give: the token's count for those we have never seen. */
  private Set<PartnerRole> roles(Caller robot, Arrival arrival, Seats.Seat seat, PartnerId firm) {
    if (seat.known().isPresent()) {
      Seats.Known before = seat.known().get();
      before.letIn();
      note(arrival, seat.person(), Optional.of(firm), Set.of());
      return before.roles();
    }
    Set<PartnerRole> roles =
        newcomers
            .invited(firm, arrival.email())
            .orElseGet(() ->
                PartnerRole.among(arrival.roles()).stream()
                    .filter(PartnerRole.OF_PEOPLE::contains)
                    .collect(Collectors.toSet()));
    if (roles.isEmpty()) {
      throw Doorkeeper.nobodyHere();
    }
    note(
        arrival,
        seat.person(),
        Optional.of(firm),
        roles.stream().map(PartnerRole::inToken).collect(Collectors.toSet()));
    newcomers.joined(robot, firm, seat.person(), arrival.email(), roles);
    return roles;
  }

  private static Standing standing(String status, boolean agreementDue) {
    return switch (status) {
      case "ACTIVE" -> agreementDue ? Standing.AGREEMENT_DUE : Standing.GOOD;
      case "SUSPENDED" -> Standing.SUSPENDED;
      default -> Standing.TERMINATED;
    };
  }

  /** What the identity provider says of somebody is taken over; roles only from the first time. */
  private void note(Arrival arrival, PersonId person, Optional<PartnerId> firm, Set<String> roles) {
    int noted =
        em.createNativeQuery(
                "insert into person (id, partner_id, username, name, email, locale, roles, seen_at, account)"
                    + " values (?1, cast(nullif(?2, '') as uuid), ?3, ?4, nullif(?5, ''), ?6, string_to_array(?7, ','), ?8, nullif(cast(?9 as uuid), ?1))"
                    + " on conflict (id) do update set name = excluded.name, email = excluded.email, locale = excluded.locale,"
                    + " roles = case when person.partner_id is null then excluded.roles else person.roles end,"
                    + " warned_at = null, seen_at = excluded.seen_at where person.state = 'ACTIVE'")
            .setParameter(1, person.value())
            .setParameter(2, firm.map(id -> id.value().toString()).orElse(""))
            .setParameter(3, arrival.username())
            .setParameter(4, arrival.name())
            .setParameter(5, arrival.email().orElse(""))
            .setParameter(6, arrival.locale())
            .setParameter(7, roles.stream().sorted().collect(Collectors.joining(",")))
            .setParameter(8, Timestamp.from(clock.instant()))
            .setParameter(9, arrival.subject())
            .executeUpdate();
    if (noted == 0) {
      throw new Refusal.Forbidden("account_disabled", "Was shut out or erased a moment ago");
    }
  }
}
