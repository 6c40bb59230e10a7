package tandem.stack.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.leads.DecisionKind;
import tandem.leads.LeadField;
import tandem.leads.Programme;
import tandem.leads.RejectReason;
import tandem.leads.RequestKind;

/**
 * A year of registrations: some wait (fresh, due, late, disputed), some wait for their dealer, the
 * rest was decided and became a deal or did not.
 */
final class LeadStories {
  static final int TOTAL = 1_500;

  /** Whose leads a firm has: those of owner, sellers and system. */
  private static final Set<String> SELL =
      Set.of("partner_admin", "partner_seller", "partner_system");

  private static final Set<String> PEOPLE_SELL = Set.of("partner_admin", "partner_seller");
  private static final int CONVERTED = 190;
  private static final int APPROVED = 210;
  private static final int EXPIRED = 150;
  private static final int DRAFTS = 90;
  private static final int SUBMITTED = 30;
  private static final int IN_REVIEW = 15;
  private static final int ASKED = 35;
  private static final int WITHDRAWN = 220;
  private static final int APPEALED = 4;
  private static final int REJECTED =
      TOTAL - CONVERTED - APPROVED - EXPIRED - DRAFTS - SUBMITTED - IN_REVIEW - ASKED - WITHDRAWN
          - APPEALED;
  private static final List<List<LeadField>> QUESTIONS =
      List.of(
          List.of(LeadField.TAX_ID),
          List.of(LeadField.AMOUNT, LeadField.NEED),
          List.of(LeadField.CONTACT),
          List.of(LeadField.NEED, LeadField.EXPECTED_CLOSE));

  private final Seed seed;
  private final OfficeHours hours;
  private final Journal journal;
  private final Bell bell;
  private final Phrases phrases;
  private final DealStories deals;
  private final LeadRows rows;
  private final Map<Boolean, List<Buyer>> buyers;
  private final Map<Boolean, List<Buyer>> unprotected;
  private final List<DemoLead> protectedLeads = new ArrayList<>();
  private final Set<String> live = new HashSet<>();

  LeadStories(
      Seed seed,
      OfficeHours hours,
      Journal journal,
      Bell bell,
      Phrases phrases,
      DealStories deals,
      LeadRows rows,
      List<Buyer> buyers) {
    this.seed = seed;
    this.hours = hours;
    this.journal = journal;
    this.bell = bell;
    this.phrases = phrases;
    this.deals = deals;
    this.rows = rows;
    this.buyers = buyers.stream().collect(Collectors.partitioningBy(Buyer::russian));
    this.unprotected =
        seed.shuffled(buyers).stream()
            .collect(
                Collectors.partitioningBy(Buyer::russian, Collectors.toCollection(ArrayList::new)));
  }

  void tell() {
    for (int i = 0; i < APPROVED; i++) {
      approved(i);
    }
    for (int i = 0; i < SUBMITTED + IN_REVIEW; i++) {
      waiting(i, i >= SUBMITTED);
    }
    repeat(ASKED, this::asked);
    repeat(DRAFTS, this::draft);
    repeat(CONVERTED, this::converted);
    repeat(EXPIRED, this::expired);
    repeat(REJECTED, this::rejected);
    repeat(WITHDRAWN, this::withdrawn);
    repeat(APPEALED, this::appealed);
  }

  /**
   * Protected now; the first twenty for a fortnight at most, and some are lost but not released.
   */
  private void approved(int index) {
    int oldest = index < 20 ? Programme.PROTECTION_DAYS - 1 : 74;
    int latest = index < 20 ? Programme.PROTECTION_DAYS - 14 : 0;
    Instant decided = hours.between(oldest, latest);
    Firm firm = firm(index);
    List<Buyer> free = unprotected.getOrDefault(firm.russian(), List.of());
    Buyer buyer = free.isEmpty() ? anyBuyer(firm) : free.removeLast();
    LeadLife life = submitted(firm, buyer, decided);
    approve(life, decided);
    wentOn(life, index);
    protectedLeads.add(life.lead);
    live.add(firm.code() + buyer.id());
    if (index % 10 == 9 && decided.isBefore(hours.daysAgo(8))) {
      deals.lost(life.lead, decided, hours.between(decided.plus(Duration.ofDays(3)), hours.now()));
    } else {
      deals.open(life.lead, decided);
    }
    rows.add(life, false);
  }

  /**
   * In the queue: most have time, every eighth is late; every sixth stands against a rival's lead.
   */
  private void waiting(int index, boolean taken) {
    Instant at = handedIn(index % 8 == 7);
    Firm firm = firm(index);
    boolean disputed = index % 6 == 5;
    DemoLead rival = disputed ? rivalOf(firm) : null;
    Buyer buyer = rival == null ? freeBuyer(firm) : rival.buyer();
    Order order = order(firm);
    for (int tries = 0; rival != null && !order.overlaps(rival.order()) && tries < 200; tries++) {
      order = order(firm);
    }
    LeadLife life = new LeadLife(lead(firm, buyer, order, at), journal);
    life.submit(at);
    if (taken) {
      life.take(hours.after(at, 20, 400));
    }
    bell.ring(Firms.APPROVER, null, "lead.submitted", life.lead.id().text(), at, buyer.name());
    rows.add(life, !disputed && seed.chance(8));
  }

  /** A moment from which two working days end before now, or after it. */
  private Instant handedIn(boolean late) {
    Instant at = late ? hours.daysAgo(9) : hours.now().minus(Duration.ofHours(1));
    for (int tries = 0; tries < 200; tries++) {
      Instant moment = late ? hours.between(9, 3) : hours.between(5, 0);
      Instant due = OfficeHours.CALENDAR.dueAfter(moment, Programme.ANSWER_WORKING_DAYS);
      if (due.isBefore(hours.now()) == late) {
        return moment;
      }
    }
    return at;
  }

  private void asked(int index) {
    Instant asked = hours.between(16, 0);
    Firm firm = firm(index);
    LeadLife life = submitted(firm, freshBuyer(firm), asked);
    ask(life, asked);
    rows.add(life, false);
    rows.check(life.lead, false, asked);
  }

  private void draft(int index) {
    Firm firm = firm(index);
    Instant at = hours.between(50, 0);
    rows.add(new LeadLife(lead(firm, freshBuyer(firm), order(firm), at), journal), false);
  }

  private void converted(int index) {
    Instant decided = hours.between(350, 9);
    Firm firm = firm(index);
    LeadLife life = submitted(firm, anyBuyer(firm), decided);
    approve(life, decided);
    Instant latest = decided.plus(Duration.ofDays(Programme.PROTECTION_DAYS - 2));
    Instant end = latest.isBefore(hours.now()) ? latest : hours.now();
    Instant won = hours.between(decided.plus(Duration.ofDays(4)), end);
    Who winner = deals.won(life.lead, decided, won);
    life.convert(winner, won);
    rows.add(life, false);
  }

  private void expired(int index) {
    Instant decided = hours.between(355, Programme.PROTECTION_DAYS + 3);
    Firm firm = firm(index);
    LeadLife life = submitted(firm, anyBuyer(firm), decided);
    approve(life, decided);
    Instant end =
        OfficeHours.day(decided)
            .plusDays(Programme.PROTECTION_DAYS + 1)
            .atStartOfDay(OfficeHours.ZONE)
            .plusMinutes(5)
            .toInstant();
    life.expire(end);
    if (index % 5 == 0) {
      deals.open(life.lead, decided);
    } else {
      Instant latest = decided.plus(Duration.ofDays(140));
      Instant until = latest.isBefore(hours.now()) ? latest : hours.now();
      deals.lost(life.lead, decided, hours.between(decided.plus(Duration.ofDays(6)), until));
    }
    rows.add(life, false);
  }

  private void rejected(int index) {
    Instant decided = hours.between(355, 0);
    Firm firm = firm(index);
    LeadLife life = submitted(firm, anyBuyer(firm), decided);
    if (seed.chance(15)) {
      decided = askAndAnswer(life, decided);
    }
    RejectReason reason = seed.pick(List.of(RejectReason.values()));
    String comment = phrases.refusal();
    life.reject(reason, comment, decided);
    rows.decision(life.lead, DecisionKind.REJECT, reason.name(), comment, List.of(), null, decided);
    rows.check(life.lead, reason == RejectReason.ALREADY_PROTECTED, decided);
    bell.ring(
        life.lead.owner(),
        firm,
        "lead.rejected",
        life.lead.id().text(),
        decided,
        life.lead.buyer().name());
    rows.add(life, seed.chance(10));
  }

  /** Nord's first is disputed, too; somebody else than who rejected it has to answer. */
  private void appealed(int index) {
    Instant decided = hours.between(6, 3);
    Firm firm = firm(index);
    LeadLife life = submitted(firm, freshBuyer(firm), decided);
    String comment = phrases.refusal();
    life.reject(RejectReason.NOT_QUALIFIED, comment, decided);
    rows.decision(
        life.lead,
        DecisionKind.REJECT,
        RejectReason.NOT_QUALIFIED.name(),
        comment,
        List.of(),
        null,
        decided);
    rows.check(life.lead, false, decided);
    Instant at = hours.between(1, 0);
    String why =
        firm.russian()
            ? "Бюджет утверждён в пятницу, письмо заказчика приложили к сделке."
            : "The budget was approved on Friday; the customer's letter is with us.";
    life.appeal(why, at);
    rows.request(life, RequestKind.APPEAL, why, at);
    bell.ring(
        Firms.SECOND_APPROVER,
        null,
        "lead.appealed",
        life.lead.id().text(),
        at,
        life.lead.buyer().name());
    rows.add(life, false);
  }

  /** Of those that end soon some were made longer, and some were a colleague's before. */
  private void wentOn(LeadLife life, int index) {
    boolean russian = life.lead.firm().russian();
    if (index < 3) {
      Instant asked = hours.between(7, 4);
      Instant granted = hours.after(asked, 200, 1_200);
      String why =
          russian
              ? "Две встречи с заказчиком в ноябре, ждём решения комитета 10 декабря."
              : "Two meetings with the buyer in November; the board decides on 10 December.";
      UUID request = rows.request(life, RequestKind.EXTENSION, why, asked);
      life.extend(why, asked, granted);
      rows.decision(
          life.lead,
          DecisionKind.GRANT,
          null,
          null,
          List.of(),
          life.protectedUntil,
          granted,
          request);
    } else if (index == 18) {
      life.lead.firm().people().stream()
          .filter(person -> !person.equals(life.lead.owner()))
          .filter(person -> person.roles().stream().anyMatch(PEOPLE_SELL::contains))
          .findFirst()
          .ifPresent(before ->
              life.takenOverFrom(
                  before,
                  russian ? "Ухожу в отпуск, заказчик знает." : "I am on leave, the buyer knows.",
                  hours.between(7, 2)));
    }
  }

  private void withdrawn(int index) {
    Instant at = hours.between(350, 2);
    Firm firm = firm(index);
    LeadLife life = submitted(firm, anyBuyer(firm), at);
    life.withdraw(hours.after(at, 30, 3_000));
    rows.check(life.lead, false, at);
    rows.add(life, false);
  }

  private void approve(LeadLife life, Instant decided) {
    life.approve(decided);
    rows.check(life.lead, false, decided);
    rows.decision(
        life.lead,
        DecisionKind.APPROVE,
        null,
        phrases.confirmation(),
        List.of(),
        life.protectedUntil,
        decided);
    bell.ring(
        life.lead.owner(),
        life.lead.firm(),
        "lead.approved",
        life.lead.id().text(),
        decided,
        life.lead.buyer().name(),
        untilInWords(life));
  }

  private static String untilInWords(LeadLife life) {
    Locale reader = life.lead.owner().locale().equals("ru") ? Locale.of("ru") : Locale.UK;
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(reader)
        .format(OfficeHours.day(life.updatedAt).plusDays(Programme.PROTECTION_DAYS));
  }

  private void ask(LeadLife life, Instant at) {
    List<LeadField> fields = seed.pick(QUESTIONS);
    String question = phrases.question();
    life.ask(fields, question, at);
    rows.decision(
        life.lead,
        DecisionKind.REQUEST_INFO,
        null,
        question,
        fields.stream().map(LeadField::path).toList(),
        null,
        at);
    bell.ring(
        life.lead.owner(),
        life.lead.firm(),
        "lead.info_requested",
        life.lead.id().text(),
        at,
        life.lead.buyer().name());
  }

  private Instant askAndAnswer(LeadLife life, Instant at) {
    ask(life, at);
    Instant answered = hours.after(at, 60, 2_000);
    life.submit(answered);
    return hours.after(answered, 60, 1_500);
  }

  /** A lead on the reviewer's table: handed in a day or two before the given moment. */
  private LeadLife submitted(Firm firm, Buyer buyer, Instant before) {
    Instant at = before.minus(Duration.ofMinutes(seed.between(200, 3_300)));
    LeadLife life = new LeadLife(lead(firm, buyer, order(firm), at), journal);
    life.submit(at);
    if (seed.chance(60)) {
      life.take(seed.within(at, before));
    }
    return life;
  }

  private DemoLead lead(Firm firm, Buyer buyer, Order order, Instant submitted) {
    Instant created = submitted.minus(Duration.ofMinutes(seed.between(3, 900)));
    Person owner = owner(firm);
    return new DemoLead(seed.id(created), firm, owner, buyer, order, phrases.need(firm), created);
  }

  private Person owner(Firm firm) {
    List<Person> sellers =
        firm.people().stream().filter(it -> it.roles().stream().anyMatch(SELL::contains)).toList();
    return seed.weighed(sellers, sellers.size() == 3 ? List.of(25, 60, 15) : List.of(35, 65));
  }

  private Order order(Firm firm) {
    return Order.by(seed, firm.russian() && seed.chance(75));
  }

  /** Every ninth goes to Nord, the others as the shares say. */
  private Firm firm(int index) {
    return index % 9 == 0
        ? Firms.NORD
        : seed.weighed(Firms.ALL, Firms.ALL.stream().map(Firm::share).toList());
  }

  private Buyer anyBuyer(Firm firm) {
    return seed.pick(buyers.getOrDefault(firm.russian(), List.of()));
  }

  /** Somebody with whom the firm has nothing running. */
  private Buyer freshBuyer(Firm firm) {
    Buyer buyer = anyBuyer(firm);
    for (int tries = 0; !live.add(firm.code() + buyer.id()) && tries < 100; tries++) {
      buyer = anyBuyer(firm);
    }
    return buyer;
  }

  /** Somebody whom nobody's lead protects, while there are such. */
  private Buyer freeBuyer(Firm firm) {
    List<Buyer> free = unprotected.getOrDefault(firm.russian(), List.of());
    return free.isEmpty() ? freshBuyer(firm) : free.removeLast();
  }

  private @Nullable DemoLead rivalOf(Firm firm) {
    List<DemoLead> rivals =
        protectedLeads.stream()
            .filter(lead -> !lead.firm().equals(firm) && lead.firm().russian() == firm.russian())
            .toList();
    return rivals.isEmpty() ? null : seed.pick(rivals);
  }

  private static void repeat(int times, IntConsumer story) {
    for (int i = 0; i < times; i++) {
      story.accept(i);
    }
  }
}
