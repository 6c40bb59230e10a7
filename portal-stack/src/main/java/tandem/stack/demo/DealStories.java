package tandem.stack.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.deals.DealId;
import tandem.deals.DealLost;
import tandem.deals.DealMoved;
import tandem.deals.DealOpened;
import tandem.deals.DealStage;
import tandem.deals.DealWon;
import tandem.deals.LostReason;
import tandem.deals.MessageId;
import tandem.deals.MessageWritten;
import tandem.deals.Visibility;
import tandem.leads.LeadId;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/** Deals with their moves through the stages and what was written on them. */
final class DealStories {
  private static final List<DealStage> OPEN = DealStage.open();
  private static final List<Integer> HOW_FAR = List.of(25, 25, 20, 18, 12);
  private static final int OWN_DEALS = 50;

  private final Seed seed;
  private final OfficeHours hours;
  private final Journal journal;
  private final Bell bell;
  private final Phrases phrases;
  private final DemoTasks tasks;
  private final List<DemoDeal> won = new ArrayList<>();
  private final Batch deals =
      new Batch(
          "deal",
          "id, partner_id, lead_id, customer_id, customer_name, country, owner_id, owner_name, external_id, stage, amount, currency,"
              + " expected_close, need, lost_reason, lost_comment, opened_at, stage_since, closed_at, created_at, updated_at, version");
  private final Batch lines =
      new Batch(
          "deal_line", "deal_id, partner_id, line_no, product_id, quantity, amount, currency");
  private final Batch moves =
      new Batch(
          "stage_move",
          "id, deal_id, partner_id, from_stage, to_stage, author_id, author_name, reason, moved_at");
  private final Batch messages =
      new Batch(
          "message",
          "id, deal_id, partner_id, visibility, author_id, author_name, author_side, body, written_at");

  DealStories(Seed seed, OfficeHours hours, Journal journal, Bell bell, Phrases phrases) {
    this.seed = seed;
    this.hours = hours;
    this.journal = journal;
    this.bell = bell;
    this.phrases = phrases;
    this.tasks = new DemoTasks(hours);
  }

  /** Who the deal is of and what it is about. */
  private record Subject(
      @Nullable Firm firm,
      @Nullable LeadId lead,
      Person owner,
      Buyer buyer,
      Order order,
      String need) {
    static Subject of(DemoLead lead) {
      return new Subject(
          lead.firm(), lead.id(), lead.owner(), lead.buyer(), lead.order(), lead.need());
    }

    @Nullable PartnerId partner() {
      return firm == null ? null : firm.id();
    }

    @Nullable UUID partnerUuid() {
      return firm == null ? null : firm.uuid();
    }

    Who dealer() {
      return firm == null ? Who.company(owner) : Who.partner(owner);
    }
  }

  /** How it stands: the last stage, since when, and who brought it there. */
  private record Standing(DealStage stage, Instant since, int moves, Who by) {}

  void open(DemoLead lead, Instant openedAt) {
    open(Subject.of(lead), openedAt);
  }

  Who won(DemoLead lead, Instant openedAt, Instant at) {
    return won(Subject.of(lead), openedAt, at);
  }

  void lost(DemoLead lead, Instant openedAt, Instant at) {
    lost(Subject.of(lead), openedAt, at);
  }

  /** The company's own deals, which take part in the conflict check. */
  void own(List<Buyer> buyers) {
    for (int i = 0; i < OWN_DEALS; i++) {
      Buyer buyer = seed.pick(buyers);
      Order order = Order.by(seed, buyer.russian());
      Firm voice = Firms.ALL.get(1);
      Subject subject = new Subject(null, null, Firms.MANAGER, buyer, order, phrases.need(voice));
      Instant opened = hours.between(300, 12);
      Instant closed = hours.between(opened.plus(Duration.ofDays(5)), hours.now());
      switch (i % 5) {
        case 0, 1 -> open(subject, opened);
        case 2, 3 -> won(subject, opened, closed);
        default -> lost(subject, opened, closed);
      }
    }
  }

  List<DemoDeal> won() {
    return List.copyOf(won);
  }

  void write(Connection connection) throws SQLException {
    deals.write(connection);
    lines.write(connection);
    moves.write(connection);
    messages.write(connection);
    tasks.write(connection);
  }

  private void open(Subject subject, Instant openedAt) {
    DealId deal = begin(subject, openedAt);
    DealStage target = seed.weighed(OPEN, HOW_FAR);
    Standing standing = walk(subject, deal, openedAt, target, hours.now());
    talk(subject, deal, openedAt, hours.now());
    add(subject, deal, openedAt, standing, null, null, null);
    tasks.of(deal, subject.partnerUuid(), subject.owner(), standing.stage(), standing.since());
  }

  private Who won(Subject subject, Instant openedAt, Instant at) {
    DealId deal = begin(subject, openedAt);
    Standing before = walk(subject, deal, openedAt, seed.pick(OPEN.subList(2, 5)), at);
    Who winner = mover(subject);
    move(subject, deal, before.stage(), DealStage.WON, winner, null, at);
    PersonId owner = new PersonId(subject.owner().id());
    journal.add(
        winner, new DealWon(deal, subject.partner(), owner, subject.order().amount(), at), at);
    talk(subject, deal, openedAt, at);
    add(
        subject,
        deal,
        openedAt,
        new Standing(DealStage.WON, at, before.moves() + 1, winner),
        at,
        null,
        null);
    won.add(new DemoDeal(deal.value(), subject.firm(), subject.buyer(), subject.order(), at));
    return winner;
  }

  private void lost(Subject subject, Instant openedAt, Instant at) {
    DealId deal = begin(subject, openedAt);
    Standing before = walk(subject, deal, openedAt, seed.weighed(OPEN, HOW_FAR), at);
    Who loser = mover(subject);
    LostReason reason = seed.pick(List.of(LostReason.values()));
    String comment = phrases.loss();
    move(subject, deal, before.stage(), DealStage.LOST, loser, reason.name(), at);
    journal.add(loser, new DealLost(deal, subject.partner(), reason, comment, at), at);
    talk(subject, deal, openedAt, at);
    add(
        subject,
        deal,
        openedAt,
        new Standing(DealStage.LOST, at, before.moves() + 1, loser),
        at,
        reason,
        comment);
  }

  private DealId begin(Subject subject, Instant at) {
    DealId deal = new DealId(seed.id(at));
    Who opener = subject.firm() == null ? Who.company(subject.owner()) : Who.SYSTEM;
    move(subject, deal, null, DealStage.PROSPECT, opener, null, at);
    journal.add(opener, new DealOpened(deal, subject.partner(), subject.lead(), at), at);
    return deal;
  }

  /** From stage to stage, now and then skipping one, with time between. */
  private Standing walk(
      Subject subject, DealId deal, Instant from, DealStage target, Instant until) {
    DealStage stage = DealStage.PROSPECT;
    Instant since = from;
    int count = 0;
    Who by = Who.SYSTEM;
    int last = OPEN.indexOf(target);
    for (DealStage next : OPEN.subList(1, last + 1)) {
      if (next != target && seed.chance(15)) {
        continue;
      }
      Duration left = Duration.between(since, until);
      Instant at = hours.between(since, since.plus(left.dividedBy(Math.max(2, last))));
      by = mover(subject);
      move(subject, deal, stage, next, by, null, at);
      long seconds = Duration.between(since, at).toSeconds();
      journal.add(by, new DealMoved(deal, subject.partner(), stage, next, seconds, at), at);
      stage = next;
      since = at;
      count++;
    }
    return new Standing(stage, since, count, by);
  }

  private void talk(Subject subject, DealId deal, Instant from, Instant until) {
    int many = seed.weighed(List.of(0, 1, 2, 3, 5), List.of(25, 25, 25, 15, 10));
    for (int i = 0; i < many && subject.firm() != null; i++) {
      Instant at = hours.between(from, until);
      boolean byPartner = seed.chance(50) && !subject.owner().roles().contains("partner_system");
      Visibility visibility =
          !byPartner && seed.chance(40) ? Visibility.COMPANY : Visibility.SHARED;
      Who author = byPartner ? subject.dealer() : Who.company(Firms.MANAGER);
      String body =
          byPartner
              ? phrases.dealer(subject.firm())
              : visibility == Visibility.SHARED ? phrases.shared() : phrases.internal();
      write(subject, deal, visibility, author, body, at);
    }
  }

  private void write(
      Subject subject, DealId deal, Visibility visibility, Who author, String body, Instant at) {
    UUID id = seed.id(at);
    messages.add(
        id,
        deal.value(),
        subject.partnerUuid(),
        visibility,
        author.id(),
        author.name(),
        author.side(),
        body,
        at);
    journal.add(
        author,
        new MessageWritten(
            deal, subject.partner(), new MessageId(id), visibility, author.side(), at),
        at);
    boolean toPartner = author.side().equals("COMPANY");
    if (visibility == Visibility.SHARED) {
      bell.ring(
          toPartner ? subject.owner() : Firms.MANAGER,
          toPartner ? subject.firm() : null,
          "message.created",
          deal.text(),
          at,
          subject.buyer().name());
    }
  }

  private Who mover(Subject subject) {
    return subject.firm() == null || seed.chance(15)
        ? Who.company(Firms.MANAGER)
        : subject.dealer();
  }

  private void move(
      Subject subject,
      DealId deal,
      @Nullable DealStage from,
      DealStage to,
      Who by,
      @Nullable String reason,
      Instant at) {
    moves.add(
        seed.id(at), deal.value(), subject.partnerUuid(), from, to, by.id(), by.name(), reason, at);
  }

  private void add(
      Subject subject,
      DealId deal,
      Instant openedAt,
      Standing standing,
      @Nullable Instant closedAt,
      @Nullable LostReason reason,
      @Nullable String comment) {
    Buyer buyer = subject.buyer();
    Order order = subject.order();
    UUID lead = subject.lead() == null ? null : subject.lead().value();
    deals.add(
        deal.value(),
        subject.partnerUuid(),
        lead,
        buyer.id(),
        buyer.name(),
        buyer.country(),
        subject.owner().id(),
        subject.owner().name(),
        null,
        standing.stage(),
        order.amount().amount(),
        order.currency().getCurrencyCode(),
        OfficeHours.day(openedAt).plusDays(seed.between(45, 200)),
        subject.need(),
        reason,
        comment,
        openedAt,
        standing.since(),
        closedAt,
        openedAt,
        standing.since(),
        (long) standing.moves());
    int number = 0;
    for (Order.Line line : order.lines()) {
      lines.add(
          deal.value(),
          subject.partnerUuid(),
          ++number,
          line.article().uuid(),
          line.quantity(),
          line.amount().amount(),
          order.currency().getCurrencyCode());
    }
  }
}
