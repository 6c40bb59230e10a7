package tandem.access.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import tandem.access.Actor;
import tandem.platform.Caller;
import tandem.platform.Events;
import tandem.platform.OpenToAll;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;
import tandem.platform.UseCase;
import tandem.platform.Versions;

/**
 * An owner asks people to join the firm. The mail goes out afterwards, by way of the outbox: until
 * then an invitation is {@link InvitationState#PREPARING}. Refusals: {@code not_found}, {@code
 * role_required}, {@code validation_failed}, {@code already_member}, {@code already_invited},
 * {@code too_many_invitations} (fifty open ones a firm), {@code invitation_closed}.
 */
@UseCase
@ApplicationScoped
public class Invitations {
  static final int MOST_OPEN = 50;

  @Inject InvitationBook book;
  @Inject Members members;
  @Inject TeamPolicy policy;
  @Inject Events events;
  @Inject Clock clock;

  /** The newest first, at most two hundred, closed ones too. */
  public List<Invitation> list(Actor actor, PartnerId firm) {
    policy.mayManage(actor, firm);
    return book.of(firm);
  }

  public Invitation find(Actor actor, PartnerId firm, InvitationId id) {
    policy.mayManage(actor, firm);
    return book.get(firm, id);
  }

  /** Refuses whoever may not invite, before they have typed anything. */
  public void mayInvite(Actor actor, PartnerId firm) {
    policy.mayEnlarge(actor, firm);
  }

  public InvitationId invite(Actor actor, PartnerId firm, InvitePerson order) {
    policy.mayEnlarge(actor, firm);
    return ask(actor, firm, order);
  }

  /** The first owner of a new firm is invited by nobody of it. */
  @OpenToAll("runs as the system only, when a firm is admitted")
  public Optional<InvitationId> inviteFirstOwner(Caller robot, PartnerId firm, InvitePerson order) {
    boolean known =
        members.has(firm, order.address()) || book.unanswered(firm, order.address()).isPresent();
    return known ? Optional.empty() : Optional.of(ask(robot, firm, order));
  }

  /** Sends the mail again; the earlier link stops working. */
  public void resend(Actor actor, PartnerId firm, InvitationId id, long version) {
    policy.mayEnlarge(actor, firm);
    Invitation invitation = open(firm, id, version);
    book.again(invitation, invitation.name(), invitation.roles());
    publish(actor, firm, id, InvitationChanged.Kind.RESENT);
  }

  public void revoke(Actor actor, PartnerId firm, InvitationId id, long version) {
    policy.mayManage(actor, firm);
    Invitation invitation = open(firm, id, version);
    book.revoked(invitation);
    publish(actor, firm, id, InvitationChanged.Kind.REVOKED);
  }

  private InvitationId ask(Caller author, PartnerId firm, InvitePerson order) {
    order.check();
    if (members.has(firm, order.address())) {
      throw new Refusal.Conflict("already_member", "Somebody with this address is in the firm");
    }
    if (book.unanswered(firm) >= MOST_OPEN) {
      throw new Refusal.Conflict("too_many_invitations", "At most " + MOST_OPEN + " open ones");
    }
    Optional<Invitation> before = book.unanswered(firm, order.address());
    if (before.isPresent() && before.get().state() != InvitationState.EXPIRED) {
      throw new Refusal.Conflict("already_invited", "This address is invited already");
    }
    if (before.isPresent()) {
      InvitationId id = before.get().id();
      book.again(before.get(), order.called(), order.roles());
      publish(author, firm, id, InvitationChanged.Kind.RESENT);
      return id;
    }
    InvitationId id = book.add(author, firm, order);
    publish(author, firm, id, InvitationChanged.Kind.CREATED);
    return id;
  }

  private Invitation open(PartnerId firm, InvitationId id, long version) {
    Invitation invitation = book.get(firm, id);
    Versions.check(version, invitation.version());
    if (!invitation.state().open() && invitation.state() != InvitationState.EXPIRED) {
      throw new Refusal.Conflict("invitation_closed", "It is " + invitation.state());
    }
    return invitation;
  }

  private void publish(
      Caller author, PartnerId firm, InvitationId id, InvitationChanged.Kind kind) {
    events.publish(author, new InvitationChanged(id, firm, kind, clock.instant()));
  }
}
