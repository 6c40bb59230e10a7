package tandem.access.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import tandem.access.Actor;
import tandem.access.PartnerRole;
import tandem.platform.Events;
import tandem.platform.Keyset;
import tandem.platform.Page;
import tandem.platform.PageRequest;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Problems;
import tandem.platform.Refusal;
import tandem.platform.UseCase;
import tandem.platform.Versions;

/**
 * An owner looks after the people of the firm. What is decided here counts within ten seconds, also
 * for those who are signed in. Refusals: {@code not_found}, {@code role_required}, {@code
 * version_mismatch}, {@code last_owner} (a firm always has one), {@code own_access} (nobody sends
 * themselves away), {@code validation_failed}.
 */
@UseCase
@ApplicationScoped
public class Team {
  static final int LONGEST_REASON = 200;

  @Inject Members members;
  @Inject TeamPolicy policy;
  @Inject Events events;
  @Inject Clock clock;

  /** By name, at most a thousand; those sent away last. */
  public List<Member> list(Actor actor, PartnerId firm) {
    policy.mayManage(actor, firm);
    return members.of(firm);
  }

  /** By name, page by page. */
  public Page<Member> page(Actor actor, PartnerId firm, PageRequest page) {
    policy.mayManage(actor, firm);
    return Page.cut(
        members.page(firm, page), page.limit(), last -> new Keyset(last.name(), last.id().value()));
  }

  public Member find(Actor actor, PartnerId firm, PersonId id) {
    policy.mayManage(actor, firm);
    return members.get(firm, id);
  }

  /** Gives exactly these roles. */
  public void giveRoles(
      Actor actor, PartnerId firm, PersonId id, long version, Set<PartnerRole> roles) {
    policy.mayManage(actor, firm);
    refuseUnfit(roles);
    long owners = members.lockOwners(firm);
    Member member = current(firm, id, version);
    if (member.roles().equals(roles)) {
      return;
    }
    if (member.owns() && !roles.contains(PartnerRole.ADMIN)) {
      refuseLast(owners);
    }
    members.giveRoles(member, roles);
    publish(actor, member, MemberChanged.Kind.ROLES_CHANGED, roles, "");
  }

  /**
   * Sends away: tokens and sessions are refused within ten seconds. Records stay whose they are.
   */
  public void disable(Actor actor, PartnerId firm, PersonId id, long version, String reason) {
    policy.mayManage(actor, firm);
    sendAway(actor, firm, id, version, reason);
  }

  /** Says in an access review that somebody still belongs here, with these roles. */
  public void confirm(Actor actor, PartnerId firm, PersonId id, long version) {
    policy.mayManage(actor, firm);
    Member member = current(firm, id, version);
    members.confirm(member, actor.name(), clock.instant());
    publish(actor, member, MemberChanged.Kind.CONFIRMED, member.roles(), "");
  }

  /** Lets somebody in again whom idleness or an owner had shut out. */
  public void enable(Actor actor, PartnerId firm, PersonId id, long version) {
    policy.mayManage(actor, firm);
    Member member = current(firm, id, version);
    if (member.active()) {
      return;
    }
    members.put(member, MemberState.ACTIVE, "", clock.instant());
    publish(actor, member, MemberChanged.Kind.ENABLED, member.roles(), "");
  }

  void sendAway(Actor actor, PartnerId firm, PersonId id, long version, String reason) {
    new Problems().text("reason", reason, false, LONGEST_REASON).refuse();
    long owners = members.lockOwners(firm);
    Member member = current(firm, id, version);
    if (member.id().equals(actor.person())) {
      throw new Refusal.Conflict("own_access", "Somebody else has to send you away");
    }
    if (member.state() == MemberState.DISABLED) {
      return;
    }
    if (member.owns()) {
      refuseLast(owners);
    }
    members.put(member, MemberState.DISABLED, reason.strip(), clock.instant());
    publish(actor, member, MemberChanged.Kind.DISABLED, member.roles(), reason.strip());
  }

  private Member current(PartnerId firm, PersonId id, long version) {
    Member member = members.get(firm, id);
    Versions.check(version, member.version());
    return member;
  }

  private void publish(
      Actor actor, Member member, MemberChanged.Kind kind, Set<PartnerRole> roles, String reason) {
    events.publish(
        actor, MemberChanged.of(member.id(), member.firm(), kind, roles, reason, clock.instant()));
  }

  private static void refuseLast(long owners) {
    if (owners <= 1) {
      throw new Refusal.Conflict("last_owner", "A firm keeps at least one owner");
    }
  }

  static void refuseUnfit(Set<PartnerRole> roles) {
    Problems problems = new Problems();
    if (roles.isEmpty()) {
      problems.add("roles", "required", "at least one role");
    }
    if (!PartnerRole.OF_PEOPLE.containsAll(roles)) {
      problems.add("roles", "role_of_machines", "not a role of people");
    }
    problems.refuse();
  }
}
