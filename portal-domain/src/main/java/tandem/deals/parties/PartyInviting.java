package tandem.deals.parties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.access.Standing;
import tandem.deals.DealCompanyView;
import tandem.deals.DealId;
import tandem.deals.DealReading;
import tandem.deals.DealView;
import tandem.partners.FirmStanding;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.PartnerId;
import tandem.platform.Problems;
import tandem.platform.Refusal;
import tandem.platform.Text;
import tandem.platform.UseCase;
import tandem.platform.Versions;

/**
 * The company invites firms to a deal, changes what they see and share, and takes them off.
 * Refusals: {@code role_required}, {@code not_found}, {@code transition_not_allowed} (the deal is
 * closed, the part is over), {@code deal_private} (its owner has opened it to nobody), {@code
 * role_needs_co_sell} (only visible yet), {@code firm_unfit} (the deal's own firm, or one that is
 * not in good standing; the allowed list names what is in the way), {@code already_party}, {@code
 * split_exceeds_100}, {@code share_agreed} (a firm that takes part agreed to more: it has to be
 * asked again), {@code version_mismatch}, {@code validation_failed}.
 */
@UseCase
@ApplicationScoped
public class PartyInviting {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private static final int DECIMALS = 4;

  @Inject PartyPolicy policy;
  @Inject PartyBook book;
  @Inject DealReading deals;
  @Inject FirmStanding standing;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  /** Refuses whoever may not invite, before anything is said of what they typed. */
  public void admit(Actor actor) {
    policy.mayInvite(actor);
  }

  public PartyId invite(Actor actor, DealId id, PartyInvitation wanted) {
    policy.mayInvite(actor);
    DealView deal = deals.find(actor, id);
    policy.mayInviteTo(actor, deal);
    check(wanted);
    requireFit(wanted.firm());
    if (deal instanceof DealCompanyView inside
        && inside.partner().filter(wanted.firm()::equals).isPresent()) {
      throw new Refusal.Conflict("firm_unfit", "It is this firm's own deal");
    }
    book.holdDeal(id);
    SharingLevel level = book.level(id);
    requireOpen(level, wanted.role());
    Set<PartyField> fields = within(wanted.fields(), wanted.role().fields(level));
    requireWhole(id, null, wanted.split().orElse(null));
    if (book.takesPart(id, wanted.firm())) {
      throw new Refusal.Conflict("already_party", "This firm is on the deal, or asked to be");
    }
    DealParty party =
        new DealParty(
            new PartyId(ids.next()), deal.facts(), wanted, fields, actor, clock.instant());
    book.add(party);
    events.publish(actor, party.invited());
    return party.id();
  }

  /** The firm sees what is left to it from its next request on. */
  public void change(Actor actor, PartyId id, long version, PartyChange change) {
    policy.mayInvite(actor);
    DealParty party = held(actor, id, version);
    Problems problems = new Problems();
    split(problems, change.split());
    if (change.fields().isEmpty()) {
      problems.add("fields", "required", "must be given");
    }
    problems.refuse();
    party.requireShare(change.split().orElse(null));
    book.holdDeal(party.deal());
    SharingLevel level = book.level(party.deal());
    Set<PartyField> fields = within(change.fields(), party.role().fields(level));
    requireWhole(party.deal(), id, change.split().orElse(null));
    events.publish(actor, party.change(fields, change.split().orElse(null), clock.instant()));
  }

  /**
   * Takes an invitation back, or the firm off the deal.
   *
   * @param comment the firm reads it; may be blank, at most 1,000 characters
   */
  public void end(Actor actor, PartyId id, long version, @Nullable String comment) {
    policy.mayInvite(actor);
    DealParty party = held(actor, id, version);
    new Problems().text("comment", comment, false, PartyInvitation.LONGEST_MESSAGE).refuse();
    String words = Text.tidy(comment);
    events.publish(
        actor,
        party.state() == PartyState.PENDING
            ? party.withdraw(words, actor, clock.instant())
            : party.remove(words, actor, clock.instant()));
  }

  /**
   * Who could not accept is not asked; which of its standings is in the way, the company may know.
   */
  private void requireFit(PartnerId firm) {
    Standing now = standing.of(firm);
    if (now != Standing.GOOD) {
      throw new Refusal.Conflict(
          "firm_unfit", "This firm could not accept it now", List.of(now.name()));
    }
  }

  private static void check(PartyInvitation wanted) {
    Problems problems =
        new Problems()
            .text("message", wanted.message().orElse(null), false, PartyInvitation.LONGEST_MESSAGE);
    split(problems, wanted.split());
    if (wanted.days() < 1 || wanted.days() > PartyInvitation.MOST_DAYS) {
      problems.add("days", "range", "from 1 to " + PartyInvitation.MOST_DAYS);
    }
    problems.refuse();
  }

  private static void split(Problems problems, Optional<BigDecimal> split) {
    split.ifPresent(share -> {
      if (share.signum() <= 0 || share.compareTo(WHOLE) > 0) {
        problems.add("split_percent", "range", "more than 0 and at most 100");
      } else if (share.stripTrailingZeros().scale() > DECIMALS) {
        problems.add("split_percent", "percent_decimals", "at most " + DECIMALS + " decimals");
      }
    });
  }

  private static void requireOpen(SharingLevel level, PartyRole role) {
    if (level == SharingLevel.PRIVATE) {
      throw new Refusal.Conflict("deal_private", "Its owner has not opened the deal to others");
    }
    if (!level.roles().contains(role)) {
      throw new Refusal.Conflict(
          "role_needs_co_sell",
          "Its owner has opened the deal to be seen, not to be sold together",
          names(level.roles()));
    }
  }

  private static Set<PartyField> within(Set<PartyField> wanted, Set<PartyField> most) {
    Set<PartyField> shown = wanted.isEmpty() ? most : wanted;
    if (!most.containsAll(shown)) {
      throw new Refusal.Invalid(
          "fields", "not_shared", "In this part a firm may see " + names(most));
    }
    return shown;
  }

  /** Whoever does not see the deal works on none of its parts. */
  private DealParty held(Actor actor, PartyId id, long version) {
    DealParty party = book.hold(id);
    DealView unused = deals.find(actor, party.deal());
    Versions.check(version, party.version());
    return party;
  }

  /** The database refuses it too, whoever writes at the same moment. */
  private void requireWhole(DealId deal, @Nullable PartyId but, @Nullable BigDecimal share) {
    if (share != null && book.shared(deal, but).add(share).compareTo(WHOLE) > 0) {
      throw new Refusal.Unprocessable(
          "split_exceeds_100",
          "Shares of a deal are at most 100 percent together",
          List.of(
              new Refusal.Problem(
                  "split_percent",
                  "maximum",
                  "at most " + WHOLE.subtract(book.shared(deal, but)).toPlainString())));
    }
  }

  private static List<String> names(Collection<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).sorted().collect(Collectors.toList());
  }

  /** Percent that all open parts of a deal have together. */
  public BigDecimal shared(Actor actor, DealId id) {
    policy.mayInvite(actor);
    DealView unused = deals.find(actor, id);
    return book.shared(id, null);
  }

  /** Percent that nobody but this part has. */
  public BigDecimal left(Actor actor, DealId id, PartyId but) {
    policy.mayInvite(actor);
    DealView unused = deals.find(actor, id);
    return WHOLE.subtract(book.shared(id, but));
  }

  /** Firms that could be invited: active, not on the deal, not its own; by name, at most 500. */
  public List<InvitableFirm> invitable(Actor actor, DealId id) {
    policy.mayInvite(actor);
    DealView deal = deals.find(actor, id);
    Optional<PartnerId> own =
        deal instanceof DealCompanyView inside ? inside.partner() : Optional.empty();
    return book.invitable(id, own);
  }
}
