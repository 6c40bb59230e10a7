package tandem.leads;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.customers.NameKey;
import tandem.customers.TaxId;
import tandem.customers.TaxScheme;
import tandem.leads.programmes.ProgrammeId;
import tandem.leads.programmes.ProgrammeTerms;
import tandem.leads.programmes.Verdict;
import tandem.platform.BusinessCalendar;
import tandem.platform.HistoryEntry;
import tandem.platform.Money;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.PersonalData;
import tandem.platform.Refusal;

/**
 * A registration: a partner says "this customer is mine for these products". It stays an entity of
 * its own for ever; an approved lead opens a deal and remains linked to it.
 *
 * <p>The clock: from submission the company owes an answer by {@code dueAt}. While information is
 * asked for, the ball lies with the partner and the clock stands still; what was left of it runs on
 * when the answer comes.
 */
@Entity
@CheckReturnValue
@SuppressWarnings("UnusedVariable") // columns that only the list queries read
public class Lead {
  static final int WHOLE_BENEFIT = 100;

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "id"))
  private LeadId id;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "partner_id"))
  private PartnerId partner;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "owner_id"))
  private PersonId owner;

  @PersonalData(
      purpose = PersonalData.Purpose.SELLING,
      basis = PersonalData.Basis.CONTRACT,
      retention = PersonalData.Retain.WHILE_DEAL_LIVES)
  private String ownerName;

  private @Nullable String externalId;
  private @Nullable UUID registeredBy;

  @Enumerated(EnumType.STRING)
  private LeadStage stage;

  @Enumerated(EnumType.STRING)
  private @Nullable TaxScheme taxScheme;

  private @Nullable String taxNumber;
  private @Nullable String customerName;
  private @Nullable String nameKey;

  @Column(columnDefinition = "char(2)")
  private @Nullable String country;

  private @Nullable String website;
  private @Nullable String customerDetails;

  /** Percent of the usual benefit; less in a second lane. */
  private int benefit = WHOLE_BENEFIT;

  @PersonalData(
      purpose = PersonalData.Purpose.SELLING,
      basis = PersonalData.Basis.CONSENT,
      retention = PersonalData.Retain.WHILE_DEAL_LIVES)
  private @Nullable String contactName;

  @PersonalData(
      purpose = PersonalData.Purpose.SELLING,
      basis = PersonalData.Basis.CONSENT,
      retention = PersonalData.Retain.WHILE_DEAL_LIVES)
  private @Nullable String contactEmail;

  @PersonalData(
      purpose = PersonalData.Purpose.SELLING,
      basis = PersonalData.Basis.CONSENT,
      retention = PersonalData.Retain.WHILE_DEAL_LIVES)
  private @Nullable String contactPhone;

  private boolean contactConsent;
  private @Nullable Instant consentAt;
  private @Nullable BigDecimal amount;
  private @Nullable String currency;
  private @Nullable LocalDate expectedClose;

  @PersonalData(
      purpose = PersonalData.Purpose.SELLING,
      basis = PersonalData.Basis.LEGITIMATE_INTEREST,
      retention = PersonalData.Retain.WHILE_DEAL_LIVES)
  private @Nullable String need;

  @ElementCollection
  @CollectionTable(name = "lead_line", joinColumns = @JoinColumn(name = "lead_id"))
  @OrderBy("number")
  private List<StoredLine> lines = new ArrayList<>();

  private List<String> requestedFields = new ArrayList<>();
  private boolean conflictNotice;
  private @Nullable Instant submittedAt;
  private @Nullable Instant dueAt;
  private @Nullable Instant waitingSince;
  private @Nullable Instant decidedAt;
  private @Nullable LocalDate protectedUntil;
  private @Nullable String reasonCode;
  private @Nullable Instant appealedAt;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "open_request"))
  private @Nullable LeadRequestId openRequest;

  private int extensions;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "programme_id"))
  private ProgrammeId programme = ProgrammeId.STANDARD;

  private int programmeVersion = 1;

  @PersonalData(
      purpose = PersonalData.Purpose.SELLING,
      basis = PersonalData.Basis.LEGITIMATE_INTEREST,
      retention = PersonalData.Retain.WHILE_DEAL_LIVES)
  private @Nullable String answers;

  private int people = 1;
  private int approvals;
  private @Nullable Instant approvalsSince;
  private int mostExtensions = Programme.MOST_EXTENSIONS;
  private int extensionDays = Programme.EXTENSION_DAYS;
  private int dutyDays = Programme.ACTIVITY_DAYS;
  private int answerDays = Programme.ANSWER_WORKING_DAYS;
  private @Nullable Integer answerMinutes;
  private @Nullable Boolean answeredLate;
  private @Nullable Instant overdueAt;
  private @Nullable Integer reminded;
  private Instant createdAt;
  private Instant updatedAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init")
  protected Lead() {}

  @SuppressWarnings("NullAway.Init")
  private Lead(LeadId id, PartnerId partner, PersonId owner, String ownerName, Instant now) {
    this.id = id;
    this.partner = partner;
    this.owner = owner;
    this.ownerName = ownerName;
    this.stage = LeadStage.DRAFT;
    this.createdAt = now;
    this.updatedAt = now;
  }

  static Lead draft(
      LeadId id, PartnerId partner, PersonId owner, String ownerName, LeadForm form, Instant now) {
    Lead lead = new Lead(id, partner, owner, ownerName, now);
    lead.fill(form, now);
    return lead;
  }

  /** By somebody of the company, for the firm. */
  void registeredBy(PersonId colleague) {
    registeredBy = colleague.value();
  }

  boolean wasRegisteredBy(PersonId person) {
    return person.value().equals(registeredBy);
  }

  LeadDrafted drafted() {
    return new LeadDrafted(id, partner, owner, createdAt);
  }

  /**
   * Takes over what may be changed in this stage; refuses {@code field_not_writable} for anything
   * else that differs.
   */
  LeadChanged change(LeadForm form, Instant now) {
    Set<LeadField> open = editable();
    Set<LeadField> changed = LeadDiff.between(form(), form);
    List<LeadField> closed = changed.stream().filter(field -> !open.contains(field)).toList();
    if (!closed.isEmpty()) {
      throw new Refusal.Unprocessable(
          "field_not_writable",
          "In stage " + stage + " these fields are closed: " + closed,
          closed.stream()
              .map(f ->
                  new Refusal.Problem(
                      f.path(), "field_not_writable", "is closed in stage " + stage))
              .toList());
    }
    fill(form, now);
    return new LeadChanged(id, partner, owner, changed.stream().map(LeadField::path).toList(), now);
  }

  /** What its dealer wrote back; handing in follows. */
  LeadAnsweredByMail answeredByMail(String text, Instant now) {
    return new LeadAnsweredByMail(id, partner, owner, text, now);
  }

  /** Hands it in: the company's clock starts, or runs on with what was left when it had asked. */
  LeadSubmitted submit(Instant freshDue, BusinessCalendar calendar, Instant now) {
    LeadStage before = stage;
    stage = stage.to(LeadStage.SUBMITTED);
    Instant due = freshDue;
    if (before == LeadStage.INFO_REQUESTED && dueAt != null && waitingSince != null) {
      due = calendar.dueAfter(now, calendar.workingTimeBetween(waitingSince, dueAt));
    } else {
      submittedAt = now;
    }
    dueAt = due;
    waitingSince = now;
    overdueAt = null;
    approveAnew(now);
    requestedFields = new ArrayList<>();
    touch(now);
    return new LeadSubmitted(id, partner, owner, due, now);
  }

  /**
   * Handed in under this version of its programme; what that promised holds whatever comes later.
   */
  void under(int version, ProgrammeTerms terms, Verdict verdict) {
    programmeVersion = version;
    people = verdict.people();
    mostExtensions = terms.extensions();
    extensionDays = terms.extensionDays();
    dutyDays = terms.dutyDays();
    answerDays = terms.answerDays(verdict);
  }

  /** What was changed after a question may need more people, or people at all. */
  void needs(Verdict verdict) {
    people = Math.max(people, verdict.people());
  }

  /** No rule alone approves it. */
  void leftToPerson() {
    people = Math.max(people, 1);
  }

  /** The company's first answer: how long it took in working time, and whether it was late. */
  void answered(BusinessCalendar calendar, Instant now) {
    if (answerMinutes == null && submittedAt != null && dueAt != null && appealedAt == null) {
      answerMinutes = (int) calendar.workingTimeBetween(submittedAt, now).toMinutes();
      answeredLate = now.isAfter(dueAt);
    }
  }

  /** The company owes an answer and is late; noticed once for each term. */
  LeadOverdue overdue(Instant now) {
    Instant due = dueAt;
    if (due == null || !stage.waitsForCompany()) {
      throw new IllegalStateException("Nobody waits for an answer");
    }
    return new LeadOverdue(id, partner, owner, due, now);
  }

  /** The policy approves it by itself, if nothing stands against it. */
  boolean approvedAtOnce() {
    return people == 0;
  }

  /** How many people must say yes when people decide. */
  int people() {
    return Math.max(1, people);
  }

  /** Whether one yes more approves it. */
  boolean lastYes() {
    return approvals + 1 >= people();
  }

  /** One of several who must say yes; the others are still to come. */
  LeadStepApproved step(PersonId reviewer, Instant now) {
    if (!stage.next().contains(LeadStage.APPROVED)) {
      stage = stage.to(LeadStage.APPROVED);
    }
    stage = stage == LeadStage.APPEALED ? stage : LeadStage.IN_REVIEW;
    approvals++;
    touch(now);
    return new LeadStepApproved(id, partner, owner, reviewer, approvals, people(), now);
  }

  Optional<Instant> approvalsSince() {
    return Optional.ofNullable(approvalsSince);
  }

  private void approveAnew(Instant now) {
    approvals = 0;
    approvalsSince = now;
  }

  LeadTaken take(PersonId reviewer, Instant now) {
    stage = stage.to(LeadStage.IN_REVIEW);
    touch(now);
    return new LeadTaken(id, partner, owner, reviewer, now);
  }

  LeadInfoRequested askFor(Set<LeadField> fields, String comment, Instant now) {
    stage = stage.to(LeadStage.INFO_REQUESTED);
    List<String> paths = fields.stream().sorted().map(LeadField::path).toList();
    requestedFields = new ArrayList<>(fields.stream().sorted().map(LeadField::name).toList());
    waitingSince = now;
    touch(now);
    return new LeadInfoRequested(id, partner, owner, paths, comment, now);
  }

  /** Reminders whose day is over already, because protection is that short, are not sent. */
  LeadApproved approve(LocalDate until, LocalDate today, Instant now) {
    stage = stage.to(LeadStage.APPROVED);
    protectedUntil = until;
    reminded = Programme.reminderAt(ChronoUnit.DAYS.between(today, until)).orElse(null);
    decide(now);
    return new LeadApproved(id, partner, owner, until, now);
  }

  /** What it earns if it is approved: percent of the usual benefit. */
  void earns(int percent) {
    benefit = percent;
  }

  int benefit() {
    return benefit;
  }

  LeadRejected reject(RejectReason reason, String comment, Instant now) {
    stage = stage.to(LeadStage.REJECTED);
    reasonCode = reason.name();
    decide(now);
    return new LeadRejected(id, partner, owner, reason, comment, now);
  }

  LeadWithdrawn withdraw(Instant now) {
    stage = stage.to(LeadStage.WITHDRAWN);
    openRequest = null;
    touch(now);
    return new LeadWithdrawn(id, partner, owner, now);
  }

  LeadExpired expire(Instant now) {
    stage = stage.to(LeadStage.EXPIRED);
    openRequest = null;
    waitingSince = null;
    touch(now);
    return new LeadExpired(id, partner, owner, now);
  }

  /** The company ends it, for a reason that its dealer reads: see {@link DecisionKind#ends}. */
  LeadClosed close(LeadStage end, String comment, Instant now) {
    stage = stage.to(end);
    requestedFields = new ArrayList<>();
    decide(now);
    return new LeadClosed(id, partner, owner, end, comment, now);
  }

  LeadConverted convert(Instant now) {
    stage = stage.to(LeadStage.CONVERTED);
    openRequest = null;
    waitingSince = null;
    touch(now);
    return new LeadConverted(id, partner, owner, now);
  }

  /**
   * Asks for a second look by another person: once ({@code appeal_used}), while the lead is
   * rejected, until the last day of the term ({@code appeal_too_late}). Its place in time, {@code
   * submittedAt}, stays; until the answer it protects nothing.
   */
  LeadRequested appeal(LeadRequest appeal, LocalDate lastDay, LocalDate today) {
    if (appealedAt != null) {
      throw new Refusal.Conflict("appeal_used", "A lead is appealed once");
    }
    LeadStage target = stage.to(LeadStage.APPEALED);
    if (today.isAfter(lastDay)) {
      throw new Refusal.Conflict("appeal_too_late", "An appeal was possible until " + lastDay);
    }
    stage = target;
    overdueAt = null;
    approveAnew(appeal.askedAt());
    appealedAt = appeal.askedAt();
    return await(appeal);
  }

  boolean appealable(LocalDate lastDay, LocalDate today) {
    return stage == LeadStage.REJECTED && appealedAt == null && !today.isAfter(lastDay);
  }

  boolean appealed() {
    return appealedAt != null;
  }

  /**
   * Asks for longer protection: while it holds ({@code not_protected}), in its last days ({@code
   * extension_too_early}), a limited number of times ({@code extensions_used}).
   */
  LeadRequested askForExtension(LeadRequest request, LocalDate today) {
    LocalDate from = extendableFrom(today);
    if (extensions >= mostExtensions) {
      throw new Refusal.Conflict("extensions_used", "At most " + mostExtensions + " extensions");
    }
    if (today.isBefore(from)) {
      throw new Refusal.Conflict(
          "extension_too_early", "Not before " + from, List.of(from.toString()));
    }
    return await(request);
  }

  boolean extendable(LocalDate today) {
    return isProtectedOn(today)
        && openRequest == null
        && extensions < mostExtensions
        && !today.isBefore(extendableFrom(today));
  }

  private LocalDate extendableFrom(LocalDate today) {
    LocalDate until = protectedUntil;
    if (until == null || !isProtectedOn(today)) {
      throw new Refusal.Conflict("not_protected", "Nothing protects this lead today");
    }
    return until.minusDays(Programme.EXTENSION_WINDOW_DAYS);
  }

  /**
   * Protection goes on from its last day, or from today when that is over because the answer took
   * longer.
   */
  LeadExtended extend(boolean automatic, LocalDate today, Instant now) {
    LocalDate until = protectedUntil;
    if (stage != LeadStage.APPROVED || until == null) {
      throw new Refusal.Conflict("not_protected", "Nothing protects this lead");
    }
    LocalDate later = (until.isBefore(today) ? today : until).plusDays(extensionDays);
    protectedUntil = later;
    extensions++;
    reminded = Programme.reminderAt(ChronoUnit.DAYS.between(today, later)).orElse(null);
    if (automatic) {
      touch(now); // what its partner asked besides still waits
    } else {
      settled(now);
    }
    return new LeadExtended(id, partner, owner, later, automatic, now);
  }

  /** Protection ends soon: what its owner is told. */
  LeadExpiring expiring(Instant now) {
    LocalDate until = protectedUntil;
    if (until == null) {
      throw new IllegalStateException("An approved lead is protected until some day");
    }
    return new LeadExpiring(id, partner, owner, until, extensions < mostExtensions, now);
  }

  /** Says who the customer really is; the company confirms. Refuses {@code not_protected}. */
  LeadRequested askForCorrection(LeadRequest request) {
    if (stage != LeadStage.APPROVED) {
      throw new Refusal.Conflict("not_protected", "Only an approved lead is corrected");
    }
    return await(request);
  }

  boolean correctable() {
    return stage == LeadStage.APPROVED && openRequest == null;
  }

  /** Names the customer rightly. Seniority stays: {@code submittedAt} is not touched. */
  LeadCorrected correct(CustomerNamed right, Instant now) {
    CustomerNamed before = customer();
    website = right.sitePossiblyOf(before) ? website : null;
    taxScheme = right.taxScheme();
    taxNumber = right.taxNumber();
    customerName = right.name();
    customerDetails = null; // of the wrong one
    country =
        LeadRules.countryOf(
                new LeadForm.CustomerClaim(
                    right.taxScheme(), right.taxNumber(), right.name(), null, website))
            .orElse(country);
    nameKey = NameKey.of(title()).value();
    settled(now);
    return new LeadCorrected(id, partner, owner, before.line(), right.line(), now);
  }

  CustomerNamed customer() {
    return new CustomerNamed(taxScheme, taxNumber, customerName);
  }

  /** The company said no; the lead stays as it is. */
  LeadRequestRefused refuse(LeadRequest request, String comment, Instant now) {
    settled(now);
    return new LeadRequestRefused(id, partner, owner, request.kind(), comment, now);
  }

  /** What of its partner waits for an answer. */
  Optional<LeadRequestId> openRequest() {
    return Optional.ofNullable(openRequest);
  }

  /** The company has the ball: its clock starts. */
  private LeadRequested await(LeadRequest request) {
    if (openRequest != null) {
      throw new Refusal.Conflict(
          "request_open", "Another request on this lead is not answered yet");
    }
    openRequest = request.id();
    dueAt = request.dueAt();
    waitingSince = request.askedAt();
    touch(request.askedAt());
    return new LeadRequested(
        id, partner, owner, request.kind(), request.reason(), request.dueAt(), request.askedAt());
  }

  private void settled(Instant now) {
    openRequest = null;
    waitingSince = null;
    touch(now);
  }

  /** Still worked on, or waiting for somebody: a leaver's colleague takes these over. */
  boolean open() {
    return !stage.isFinal();
  }

  LeadReassigned reassign(PersonId to, String toName, Instant now) {
    PersonId before = owner;
    owner = to;
    ownerName = toName;
    touch(now);
    return new LeadReassigned(id, partner, owner, before, now);
  }

  /** Gives it to a colleague; refuses {@code transition_not_allowed} once it has ended. */
  LeadTransferred transfer(
      PersonId giver, PersonId to, String toName, @Nullable String reason, Instant now) {
    if (!open()) {
      throw stage.unfit("A lead that has ended stays where it is");
    }
    LeadReassigned given = reassign(to, toName, now);
    return new LeadTransferred(
        id, partner, given.owner(), toName, given.before(), reason, giver, now);
  }

  /** What people call it. */
  String title() {
    return Stream.of(customerName, taxNumber).filter(text -> text != null).findFirst().orElse("");
  }

  LeadDiscarded discarded(Instant now) {
    if (stage != LeadStage.DRAFT) {
      throw stage.unfit("Only a draft can be discarded");
    }
    return new LeadDiscarded(id, partner, owner, now);
  }

  void noticeConflict(boolean possible) {
    conflictNotice = possible;
  }

  /** The fields that its owner may change now. */
  Set<LeadField> editable() {
    return stage.editable(requested());
  }

  private Set<LeadField> requested() {
    Set<LeadField> requested = EnumSet.noneOf(LeadField.class);
    requestedFields.forEach(name -> requested.add(LeadField.valueOf(name)));
    return requested;
  }

  boolean isProtectedOn(LocalDate day) {
    return stage == LeadStage.APPROVED && protectedUntil != null && !day.isAfter(protectedUntil);
  }

  LeadForm form() {
    return new LeadForm(
        new LeadForm.CustomerClaim(
            taxScheme,
            taxNumber,
            customerName,
            country,
            website,
            LeadJson.details(customerDetails)),
        new LeadForm.ContactClaim(contactName, contactEmail, contactPhone, contactConsent),
        lines.stream().map(StoredLine::line).toList(),
        amount,
        currency,
        expectedClose,
        need,
        externalId,
        programme,
        LeadJson.read(answers));
  }

  LeadFacts facts(
      List<LeadFacts.Line> named,
      Set<LeadAction> allowed,
      List<DecisionView> decisions,
      List<LeadRequestView> requests,
      List<HistoryEntry> history,
      Optional<LocalDate> appealUntil,
      LeadPromise promise,
      Optional<UUID> deal) {
    return new LeadFacts(
        id,
        version,
        stage,
        form(),
        named,
        money(),
        owner,
        ownerName,
        createdAt,
        updatedAt,
        Optional.ofNullable(submittedAt),
        Optional.ofNullable(dueAt),
        Optional.ofNullable(waitingSince),
        Optional.ofNullable(decidedAt),
        Optional.ofNullable(protectedUntil),
        requested(),
        editable(),
        allowed,
        decisions,
        requests,
        extensions,
        appealUntil,
        promise,
        history,
        deal);
  }

  Optional<Money> money() {
    return LeadRules.money(form());
  }

  private void fill(LeadForm form, Instant now) {
    LeadForm.CustomerClaim customer = form.customer();
    taxScheme = customer.taxScheme();
    taxNumber = normalised(customer);
    customerName = customer.name();
    country = LeadRules.countryOf(customer).orElse(null);
    website = customer.website();
    customerDetails = LeadJson.stored(customer.details());
    String known =
        Stream.of(customerName, taxNumber).filter(text -> text != null).findFirst().orElse(null);
    nameKey = known == null ? null : NameKey.of(known).value();
    contactName = form.contact().name();
    contactEmail = form.contact().email();
    contactPhone = form.contact().phone();
    if (form.contact().consent() && !contactConsent) {
      consentAt = now;
    }
    contactConsent = form.contact().consent();
    amount = form.amount();
    currency = form.currency();
    expectedClose = form.expectedClose();
    need = form.need();
    programme = form.programmeOrStandard();
    answers = form.answers().isEmpty() ? null : form.answers().toString();
    externalId = form.externalId();
    List<StoredLine> wanted = StoredLine.number(partner, form.lines());
    if (!wanted.equals(lines)) {
      lines.clear();
      lines.addAll(wanted);
    }
    touch(now);
  }

  private static @Nullable String normalised(LeadForm.CustomerClaim customer) {
    TaxScheme scheme = customer.taxScheme();
    String number = customer.taxNumber();
    if (scheme == null || number == null || TaxId.check(scheme, number).isPresent()) {
      return number;
    }
    return new TaxId(scheme, number).number();
  }

  private void decide(Instant now) {
    decidedAt = now;
    openRequest = null;
    waitingSince = null;
    touch(now);
  }

  private void touch(Instant now) {
    updatedAt = now;
  }

  Optional<Instant> decidedAt() {
    return Optional.ofNullable(decidedAt);
  }

  ProgrammeId programme() {
    return programme;
  }

  int programmeVersion() {
    return programmeVersion;
  }

  int approvals() {
    return approvals;
  }

  int mostExtensions() {
    return mostExtensions;
  }

  /** Working days within which the company answers, from handing in or asking. */
  int answerDays() {
    return answerDays;
  }

  int extensionDays() {
    return extensionDays;
  }

  boolean conflictNotice() {
    return conflictNotice;
  }

  LeadId id() {
    return id;
  }

  PartnerId partner() {
    return partner;
  }

  PersonId owner() {
    return owner;
  }

  String ownerName() {
    return ownerName;
  }

  LeadStage stage() {
    return stage;
  }

  long version() {
    return version;
  }
}
