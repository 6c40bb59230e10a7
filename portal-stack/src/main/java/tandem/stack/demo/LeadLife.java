package tandem.stack.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tandem.leads.LeadApproved;
import tandem.leads.LeadConverted;
import tandem.leads.LeadDrafted;
import tandem.leads.LeadExpired;
import tandem.leads.LeadExtended;
import tandem.leads.LeadField;
import tandem.leads.LeadInfoRequested;
import tandem.leads.LeadRejected;
import tandem.leads.LeadRequested;
import tandem.leads.LeadStage;
import tandem.leads.LeadSubmitted;
import tandem.leads.LeadTaken;
import tandem.leads.LeadTransferred;
import tandem.leads.LeadWithdrawn;
import tandem.leads.Programme;
import tandem.leads.RejectReason;
import tandem.leads.RequestKind;
import tandem.platform.DomainEvent;
import tandem.platform.PersonId;

/** One lead on its way through its stages, as the product would have moved it. */
final class LeadLife {
  private static final Who REVIEWER = Who.company(Firms.APPROVER);

  final DemoLead lead;
  private final Journal journal;
  LeadStage stage = LeadStage.DRAFT;
  List<String> asked = List.of();
  @Nullable Instant submittedAt;
  @Nullable Instant dueAt;
  @Nullable Instant waitingSince;
  @Nullable Instant decidedAt;
  @Nullable LocalDate protectedUntil;
  @Nullable Instant appealedAt;
  int extensions;
  @Nullable RejectReason reason;
  Instant updatedAt;
  long version;

  LeadLife(DemoLead lead, Journal journal) {
    this.lead = lead;
    this.journal = journal;
    this.updatedAt = lead.createdAt();
    note(dealer(), new LeadDrafted(lead.id(), lead.partner(), lead.ownerId(), updatedAt));
  }

  void submit(Instant at) {
    if (dueAt != null && waitingSince != null) {
      dueAt = dueAt.plus(Duration.between(waitingSince, at));
    } else {
      submittedAt = at;
      dueAt = OfficeHours.CALENDAR.dueAfter(at, Programme.ANSWER_WORKING_DAYS);
    }
    waitingSince = at;
    asked = List.of();
    become(LeadStage.SUBMITTED, at);
    note(dealer(), new LeadSubmitted(lead.id(), lead.partner(), lead.ownerId(), dueAt, at));
  }

  void take(Instant at) {
    become(LeadStage.IN_REVIEW, at);
    PersonId reviewer = new PersonId(REVIEWER.id());
    note(REVIEWER, new LeadTaken(lead.id(), lead.partner(), lead.ownerId(), reviewer, at));
  }

  void ask(List<LeadField> fields, String comment, Instant at) {
    asked = fields.stream().map(LeadField::name).toList();
    waitingSince = at;
    become(LeadStage.INFO_REQUESTED, at);
    List<String> paths = fields.stream().map(LeadField::path).toList();
    note(
        REVIEWER,
        new LeadInfoRequested(lead.id(), lead.partner(), lead.ownerId(), paths, comment, at));
  }

  void approve(Instant at) {
    LocalDate until = OfficeHours.day(at).plusDays(Programme.PROTECTION_DAYS);
    protectedUntil = until;
    decide(LeadStage.APPROVED, at);
    note(REVIEWER, new LeadApproved(lead.id(), lead.partner(), lead.ownerId(), until, at));
  }

  void reject(RejectReason why, String comment, Instant at) {
    reason = why;
    decide(LeadStage.REJECTED, at);
    note(REVIEWER, new LeadRejected(lead.id(), lead.partner(), lead.ownerId(), why, comment, at));
  }

  void appeal(String why, Instant at) {
    appealedAt = at;
    waitingSince = at;
    become(LeadStage.APPEALED, at);
    asksFor(RequestKind.APPEAL, why, at);
  }

  /** The dealer asks for more time and gets it. */
  void extend(String why, Instant asked, Instant granted) {
    asksFor(RequestKind.EXTENSION, why, asked);
    LocalDate later = Objects.requireNonNull(protectedUntil).plusDays(Programme.EXTENSION_DAYS);
    protectedUntil = later;
    extensions++;
    updatedAt = granted;
    version += 2;
    note(
        REVIEWER,
        new LeadExtended(lead.id(), lead.partner(), lead.ownerId(), later, false, granted));
  }

  /** A colleague had it before its present owner. */
  void takenOverFrom(Person before, String why, Instant at) {
    updatedAt = at;
    version++;
    note(
        Who.partner(before),
        new LeadTransferred(
            lead.id(),
            lead.partner(),
            lead.ownerId(),
            lead.owner().name(),
            new PersonId(before.id()),
            why,
            new PersonId(before.id()),
            at));
  }

  private void asksFor(RequestKind kind, String why, Instant at) {
    Instant due = OfficeHours.CALENDAR.dueAfter(at, Programme.ANSWER_WORKING_DAYS);
    dueAt = due;
    updatedAt = at;
    note(
        dealer(), new LeadRequested(lead.id(), lead.partner(), lead.ownerId(), kind, why, due, at));
  }

  void withdraw(Instant at) {
    become(LeadStage.WITHDRAWN, at);
    note(dealer(), new LeadWithdrawn(lead.id(), lead.partner(), lead.ownerId(), at));
  }

  void expire(Instant at) {
    become(LeadStage.EXPIRED, at);
    note(Who.SYSTEM, new LeadExpired(lead.id(), lead.partner(), lead.ownerId(), at));
  }

  void convert(Who who, Instant at) {
    become(LeadStage.CONVERTED, at);
    note(who, new LeadConverted(lead.id(), lead.partner(), lead.ownerId(), at));
  }

  private Who dealer() {
    return Who.partner(lead.owner());
  }

  private void decide(LeadStage next, Instant at) {
    decidedAt = at;
    waitingSince = null;
    become(next, at);
  }

  private void become(LeadStage next, Instant at) {
    if (!stage.next().contains(next)) {
      throw new IllegalStateException(
          "The demo goes where no lead can: %s to %s".formatted(stage, next));
    }
    stage = next;
    updatedAt = at;
    version++;
  }

  private void note(Who who, DomainEvent event) {
    journal.add(who, event, updatedAt);
  }
}
