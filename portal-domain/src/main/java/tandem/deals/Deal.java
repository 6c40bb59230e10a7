package tandem.deals;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.json.JsonObject;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.customers.CustomerId;
import tandem.deals.processes.ProcessId;
import tandem.deals.processes.ProcessTerms;
import tandem.deals.processes.ProcessView;
import tandem.deals.processes.Requirement;
import tandem.leads.ApprovedLead;
import tandem.leads.LeadId;
import tandem.leads.LeadLine;
import tandem.platform.Caller;
import tandem.platform.Money;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.PersonalData;
import tandem.platform.Refusal;

/**
 * One deal, two sides. Opened by an approved lead and linked to it for ever; worked on by stages
 * until it is won or lost.
 */
@Entity
@CheckReturnValue
@SuppressWarnings("UnusedVariable") // columns that only the list queries read
public class Deal {
  private static final int WHOLE_BENEFIT = 100;

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "id"))
  private DealId id;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "partner_id"))
  private @Nullable PartnerId partner;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "lead_id"))
  private @Nullable LeadId lead;

  private @Nullable UUID customerId;
  private @Nullable String customerName;

  @Column(columnDefinition = "char(2)")
  private @Nullable String country;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "owner_id"))
  private @Nullable PersonId owner;

  @PersonalData(
      purpose = PersonalData.Purpose.SELLING,
      basis = PersonalData.Basis.CONTRACT,
      retention = PersonalData.Retain.WHILE_DEAL_LIVES)
  private @Nullable String ownerName;

  private @Nullable String externalId;

  @Enumerated(EnumType.STRING)
  private DealStage stage;

  private BigDecimal amount;
  private String currency;
  private @Nullable LocalDate expectedClose;

  @PersonalData(
      purpose = PersonalData.Purpose.SELLING,
      basis = PersonalData.Basis.LEGITIMATE_INTEREST,
      retention = PersonalData.Retain.WHILE_DEAL_LIVES)
  private @Nullable String need;

  @Enumerated(EnumType.STRING)
  private @Nullable LostReason lostReason;

  @PersonalData(
      purpose = PersonalData.Purpose.SELLING,
      basis = PersonalData.Basis.LEGITIMATE_INTEREST,
      retention = PersonalData.Retain.WHILE_DEAL_LIVES)
  private @Nullable String lostComment;

  /** Percent of the usual commission, from the lead that opened it. */
  private int benefit = WHOLE_BENEFIT;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "process_id"))
  private ProcessId processId;

  private int processVersion;

  /** To the process's own questions, as a JSON object. */
  @PersonalData(
      purpose = PersonalData.Purpose.SELLING,
      basis = PersonalData.Basis.LEGITIMATE_INTEREST,
      retention = PersonalData.Retain.WHILE_DEAL_LIVES)
  private @Nullable String answers;

  private @Nullable String contractNumber;
  private @Nullable LocalDate contractDate;

  private Instant openedAt;
  private Instant stageSince;
  private @Nullable Instant closedAt;
  private Instant createdAt;
  private Instant updatedAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init")
  protected Deal() {}

  @SuppressWarnings("NullAway.Init")
  private Deal(DealId id, Money amount, ProcessView process, Instant now) {
    this.id = id;
    this.amount = amount.amount();
    this.currency = amount.currency().getCurrencyCode();
    this.processId = process.id();
    this.processVersion = process.number();
    this.stage = process.terms().first();
    this.openedAt = now;
    this.stageSince = now;
    this.createdAt = now;
    this.updatedAt = now;
  }

  static Deal of(DealId id, ApprovedLead lead, ProcessView process, Instant now) {
    Deal deal = new Deal(id, lead.amount(), process, now);
    deal.partner = lead.partner();
    deal.lead = lead.id();
    deal.customerId = lead.customer();
    deal.customerName = lead.customerName();
    deal.country = lead.country();
    deal.owner = lead.owner();
    deal.ownerName = lead.ownerName();
    deal.externalId = lead.externalId().orElse(null);
    deal.expectedClose = lead.expectedClose();
    deal.need = lead.need();
    deal.benefit = lead.benefit();
    return deal;
  }

  /** A deal with a past, taken over from another system: it stands where it stood there. */
  static Deal imported(DealId id, ImportedDeal past, ProcessView process, Instant now) {
    Deal deal = new Deal(id, past.amount(), process, now);
    deal.partner = past.partner();
    deal.owner = past.owner();
    deal.ownerName = past.ownerName();
    deal.customerId = past.customer();
    deal.customerName = past.customerName();
    deal.country = past.country();
    deal.externalId = past.externalId();
    deal.stage = past.stage();
    deal.lostReason = past.lostReason();
    deal.openedAt = past.openedAt();
    deal.closedAt = past.closedAt();
    deal.stageSince = past.since();
    return deal;
  }

  /** The company's own: no partner has it. */
  static Deal own(
      DealId id,
      OpenDeal wanted,
      CustomerId customer,
      Caller owner,
      ProcessView process,
      Instant now) {
    Deal deal = new Deal(id, wanted.amount(), process, now);
    deal.customerId = customer.value();
    deal.customerName = wanted.customer().name();
    deal.country = wanted.customer().country();
    deal.owner = owner.person();
    deal.ownerName = owner.name();
    deal.expectedClose = wanted.expectedClose().orElse(null);
    deal.need = wanted.need().orElse(null);
    return deal;
  }

  /**
   * Whether somebody sends the same again: the company's own deal of this opener, with this
   * customer, these lines, and this amount. One without a number is the same by its name.
   */
  boolean isRepeated(OpenDeal wanted, List<LeadLine> lines, CustomerId customer, Caller opener) {
    return partner == null
        && opener.person().equals(owner)
        && wanted.customer().name().equals(customerName)
        && wanted.customer().country().equals(country)
        && (wanted.customer().taxId().isEmpty() || customer.value().equals(customerId))
        && wanted.lines().equals(lines)
        && wanted.amount().equals(money());
  }

  DealOpened opened() {
    return new DealOpened(id, partner, lead, openedAt);
  }

  /** Refuses {@code transition_not_allowed} as its process says. */
  DealMoved move(ProcessTerms process, DealStage target, Instant now) {
    if (!target.isOpen()) {
      throw new Refusal.Unprocessable("use_closure", "Winning and losing are closures, not moves");
    }
    DealStage before = stage;
    stage = process.to(stage, target);
    return moved(before, now);
  }

  DealWon win(ProcessTerms process, Instant now) {
    stage = process.to(stage, DealStage.WON);
    close(now);
    return new DealWon(id, partner, owner, money(), now);
  }

  DealLost lose(LostReason reason, String comment, Instant now) {
    stage = stage.to(DealStage.LOST);
    lostReason = reason;
    lostComment = comment;
    close(now);
    return new DealLost(id, partner, reason, comment, now);
  }

  /** Refuses {@code transition_not_allowed} while it is open. */
  DealReopened reopen(DealStage to, String why, Instant now) {
    if (stage.isOpen()) {
      throw new Refusal.Conflict("transition_not_allowed", "An open deal is not reopened");
    }
    DealStage before = stage;
    stage = to;
    lostReason = null;
    lostComment = null;
    closedAt = null;
    stageSince = now;
    updatedAt = now;
    return new DealReopened(id, partner, before, to, why, now);
  }

  /** Refuses {@code transition_not_allowed} once the deal is closed. */
  DealChanged change(DealChange change, Instant now) {
    if (!stage.isOpen()) {
      throw new Refusal.Conflict("transition_not_allowed", "A closed deal does not change");
    }
    List<String> fields = new ArrayList<>();
    change
        .amount()
        .filter(wanted -> !wanted.equals(money()))
        .ifPresent(wanted -> {
          if (!wanted.currency().getCurrencyCode().equals(currency)) {
            throw new Refusal.Unprocessable("currency_mismatch", "The deal is in " + currency);
          }
          amount = wanted.amount();
          fields.add("amount");
        });
    change
        .expectedClose()
        .filter(wanted -> !wanted.equals(expectedClose))
        .ifPresent(wanted -> {
          expectedClose = wanted;
          fields.add("expected_close");
        });
    change
        .need()
        .filter(wanted -> !Objects.equals(wanted, need))
        .ifPresent(wanted -> {
          need = wanted;
          fields.add("need");
        });
    change
        .contractNumber()
        .filter(wanted -> !wanted.equals(contractNumber))
        .ifPresent(wanted -> {
          contractNumber = wanted.isEmpty() ? null : wanted;
          fields.add("contract.number");
        });
    change
        .contractDate()
        .filter(wanted -> !wanted.equals(contractDate))
        .ifPresent(wanted -> {
          contractDate = wanted;
          fields.add("contract.date");
        });
    change
        .answers()
        .filter(wanted -> !wanted.equals(answers()))
        .ifPresent(wanted -> {
          answers = wanted.isEmpty() ? null : wanted.toString();
          fields.add("answers");
        });
    updatedAt = now;
    return new DealChanged(id, partner, fields, now);
  }

  /** Whether a fact that gates may ask for is there ({@link Requirement#FIELDS}). */
  boolean has(Requirement field) {
    return field
        .question()
        .map(code -> Answers.given(answers().get(code)))
        .orElseGet(() ->
            switch (field.name()) {
              case "need" -> given(need);
              case "expected_close" -> expectedClose != null;
              case "contract.number" -> given(contractNumber);
              case "contract.date" -> contractDate != null;
              default -> false;
            });
  }

  private static boolean given(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  JsonObject answers() {
    return Answers.read(answers);
  }

  DealReassigned reassign(PersonId to, String toName, Instant now) {
    PersonId before = owner;
    owner = to;
    ownerName = toName;
    updatedAt = now;
    return new DealReassigned(id, partner, to, before, now);
  }

  /** Its lead's customer was named wrongly. A closed deal says what was true when it closed. */
  DealChanged correctCustomer(ApprovedLead right, Instant now) {
    customerId = right.customer();
    customerName = right.customerName();
    country = right.country();
    benefit = right.benefit();
    updatedAt = now;
    return new DealChanged(id, partner, List.of("customer"), now);
  }

  /** What people call it. */
  String title() {
    String customer = customerName;
    return customer == null ? "" : customer;
  }

  /** Something was written on it: it counts as a change for lists and for polling systems. */
  void touch(Instant now) {
    updatedAt = now;
  }

  private DealMoved moved(DealStage before, Instant now) {
    long seconds = Duration.between(stageSince, now).toSeconds();
    stageSince = now;
    updatedAt = now;
    return new DealMoved(id, partner, before, stage, seconds, now);
  }

  private void close(Instant now) {
    stageSince = now;
    closedAt = now;
    updatedAt = now;
  }

  Money money() {
    return new Money(amount, Currency.getInstance(currency));
  }

  DealFacts facts(DealFacts.Extra extra) {
    return new DealFacts(
        id,
        version,
        stage,
        Optional.ofNullable(customerName),
        Optional.ofNullable(country),
        money(),
        Optional.ofNullable(expectedClose),
        Optional.ofNullable(need),
        Optional.ofNullable(owner),
        Optional.ofNullable(ownerName),
        Optional.ofNullable(externalId),
        Optional.ofNullable(lead),
        Optional.ofNullable(lostReason),
        Optional.ofNullable(lostComment),
        extra.losses(),
        new DealFacts.Contract(
            Optional.ofNullable(contractNumber), Optional.ofNullable(contractDate)),
        answers(),
        extra.path(),
        benefit,
        openedAt,
        stageSince,
        Optional.ofNullable(closedAt),
        createdAt,
        updatedAt,
        extra.lines(),
        extra.moves(),
        extra.messages(),
        extra.history(),
        extra.allowed());
  }

  DealId id() {
    return id;
  }

  Optional<PartnerId> partner() {
    return Optional.ofNullable(partner);
  }

  Optional<PersonId> owner() {
    return Optional.ofNullable(owner);
  }

  Optional<LeadId> lead() {
    return Optional.ofNullable(lead);
  }

  Optional<UUID> customer() {
    return Optional.ofNullable(customerId);
  }

  ProcessId process() {
    return processId;
  }

  int processVersion() {
    return processVersion;
  }

  DealStage stage() {
    return stage;
  }

  Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }

  Instant stageSince() {
    return stageSince;
  }

  long version() {
    return version;
  }
}
