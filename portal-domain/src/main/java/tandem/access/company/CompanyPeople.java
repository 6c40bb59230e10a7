package tandem.access.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.team.MemberState;
import tandem.platform.Events;
import tandem.platform.PersonId;
import tandem.platform.Problems;
import tandem.platform.Refusal;
import tandem.platform.UseCase;
import tandem.platform.Versions;

/**
 * An administrator looks after the company's people. What is decided here counts within ten
 * seconds, also for those who are signed in. Refusals: {@code not_found}, {@code role_required},
 * {@code version_mismatch}, {@code last_admin} (the company always has one), {@code own_access}
 * (nobody changes their own), {@code duties_apart} (two roles that one person does not hold
 * together), {@code validation_failed}.
 */
@UseCase
@ApplicationScoped
public class CompanyPeople {
  static final int LONGEST_REASON = 200;

  @Inject CompanyBook book;
  @Inject CompanyPolicy policy;
  @Inject Events events;
  @Inject Clock clock;

  /** By name, at most a thousand; those sent away last, systems after people. */
  public List<Colleague> list(Actor actor) {
    policy.maySee(actor);
    return book.all();
  }

  /** With the firms of their portfolio. */
  public Colleague find(Actor actor, PersonId id) {
    policy.maySee(actor);
    return book.get(id);
  }

  /** Whether this actor may change anything here. */
  public boolean keeps(Actor actor) {
    policy.maySee(actor);
    return policy.keeps(actor);
  }

  /** Refuses whoever may change nothing here, before anything is asked. */
  public void requireKeeper(Actor actor) {
    policy.mayKeep(actor);
  }

  /** Countries and territories of the firms there are. */
  public List<Region> regions(Actor actor) {
    policy.maySee(actor);
    return book.regionsOfFirms();
  }

  /** All firms by name, at most a thousand. */
  public List<FirmChoice> firms(Actor actor) {
    policy.maySee(actor);
    return book.firms();
  }

  /** Names of teams that somebody is in. */
  public List<String> teams(Actor actor) {
    policy.maySee(actor);
    return book.teams();
  }

  /** Gives exactly these roles, whatever the identity provider says besides. */
  public void giveRoles(Actor actor, PersonId id, long version, Set<CompanyRole> roles) {
    policy.mayKeep(actor);
    refuseUnfit(roles);
    long admins = book.lockAdmins();
    Colleague colleague = current(actor, id, version);
    if (colleague.administers() && !roles.contains(CompanyRole.ADMIN)) {
      refuseLast(admins);
    }
    if (!colleague.roles().equals(roles)) {
      book.giveRoles(colleague, roles, actor, clock.instant());
      publish(actor, colleague, ColleagueChanged.Kind.ROLES_CHANGED, roles, "");
    }
  }

  /** Says how far they see; the portfolio becomes exactly this one. */
  public void giveScope(Actor actor, PersonId id, long version, GiveScope scope) {
    policy.mayKeep(actor);
    Problems problems = scope.problems();
    if (book.known(scope.portfolio()) < scope.portfolio().size()) {
      problems.add("portfolio", "unknown", "names a firm that does not exist");
    }
    problems.refuse();
    Colleague colleague = current(actor, id, version);
    book.giveScope(colleague, scope, actor, clock.instant());
    events.publish(actor, ColleagueChanged.of(id, colleague.roles(), scope, clock.instant()));
  }

  /** Sends away: tokens and sessions are refused within ten seconds. */
  public void disable(Actor actor, PersonId id, long version, String reason) {
    policy.mayKeep(actor);
    new Problems().text("reason", reason, false, LONGEST_REASON).refuse();
    long admins = book.lockAdmins();
    Colleague colleague = current(actor, id, version);
    if (colleague.state() == MemberState.DISABLED) {
      return;
    }
    if (colleague.administers()) {
      refuseLast(admins);
    }
    book.put(colleague, MemberState.DISABLED, reason.strip(), clock.instant());
    publish(actor, colleague, ColleagueChanged.Kind.DISABLED, colleague.roles(), reason.strip());
  }

  public void enable(Actor actor, PersonId id, long version) {
    policy.mayKeep(actor);
    Colleague colleague = current(actor, id, version);
    if (!colleague.active()) {
      book.put(colleague, MemberState.ACTIVE, "", clock.instant());
      publish(actor, colleague, ColleagueChanged.Kind.ENABLED, colleague.roles(), "");
    }
  }

  /** Says in an access review that somebody still needs what they have. */
  public void confirm(Actor actor, PersonId id, long version) {
    policy.mayKeep(actor);
    Colleague colleague = book.get(id);
    Versions.check(version, colleague.version());
    book.confirm(colleague, actor.name(), clock.instant());
    publish(actor, colleague, ColleagueChanged.Kind.CONFIRMED, colleague.roles(), "");
  }

  private Colleague current(Actor actor, PersonId id, long version) {
    Colleague colleague = book.get(id);
    Versions.check(version, colleague.version());
    if (id.equals(actor.person())) {
      throw new Refusal.Conflict("own_access", "Another administrator has to change yours");
    }
    return colleague;
  }

  private void publish(
      Actor actor,
      Colleague colleague,
      ColleagueChanged.Kind kind,
      Set<CompanyRole> roles,
      String reason) {
    events.publish(
        actor, ColleagueChanged.of(colleague.id(), kind, roles, reason, clock.instant()));
  }

  private static void refuseLast(long admins) {
    if (admins <= 1) {
      throw new Refusal.Conflict("last_admin", "The company keeps at least one administrator");
    }
  }

  private static void refuseUnfit(Set<CompanyRole> roles) {
    if (roles.isEmpty()) {
      throw new Refusal.Invalid("roles", "required", "at least one role");
    }
    List<Duties.Pair> mixed = Duties.mixedUp(roles);
    if (!mixed.isEmpty()) {
      throw new Refusal.Conflict(
          "duties_apart",
          "One person does not hold both "
              + mixed.getFirst().one().inToken()
              + " and "
              + mixed.getFirst().other().inToken());
    }
  }
}
