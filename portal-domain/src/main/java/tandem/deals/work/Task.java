package tandem.deals.work;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.deals.DealId;
import tandem.deals.DealRef;
import tandem.deals.Speaker;
import tandem.deals.Visibility;
import tandem.platform.Caller;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.PersonalData;
import tandem.platform.Refusal;

/** Something to be done on a deal, by one of the two sides. */
@Entity
@CheckReturnValue
@SuppressWarnings("UnusedVariable") // columns that only the list queries read
class Task {
  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "id"))
  private TaskId id;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "deal_id"))
  private DealId deal;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "partner_id"))
  private @Nullable PartnerId partner;

  @Enumerated(EnumType.STRING)
  private Visibility visibility;

  @Enumerated(EnumType.STRING)
  private Side side;

  @Enumerated(EnumType.STRING)
  private Side authorSide;

  @PersonalData(
      purpose = PersonalData.Purpose.SELLING,
      basis = PersonalData.Basis.LEGITIMATE_INTEREST,
      retention = PersonalData.Retain.WHILE_DEAL_LIVES)
  private String title;

  private @Nullable String titleRu;

  @PersonalData(
      purpose = PersonalData.Purpose.SELLING,
      basis = PersonalData.Basis.LEGITIMATE_INTEREST,
      retention = PersonalData.Retain.WHILE_DEAL_LIVES)
  private @Nullable String note;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "owner_id"))
  private @Nullable PersonId owner;

  @PersonalData(
      purpose = PersonalData.Purpose.SELLING,
      basis = PersonalData.Basis.CONTRACT,
      retention = PersonalData.Retain.WHILE_DEAL_LIVES)
  private @Nullable String ownerName;

  private @Nullable LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  private TaskState state;

  private @Nullable String templateKey;
  private @Nullable String stageEntry;
  private @Nullable String externalId;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "author_id"))
  private PersonId author;

  @PersonalData(
      purpose = PersonalData.Purpose.SELLING,
      basis = PersonalData.Basis.CONTRACT,
      retention = PersonalData.Retain.WHILE_DEAL_LIVES)
  private String authorName;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "closed_id"))
  private @Nullable PersonId closedBy;

  @PersonalData(
      purpose = PersonalData.Purpose.SELLING,
      basis = PersonalData.Basis.CONTRACT,
      retention = PersonalData.Retain.WHILE_DEAL_LIVES)
  private @Nullable String closedName;

  private @Nullable Instant closedAt;
  private Instant createdAt;
  private Instant updatedAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init")
  protected Task() {}

  @SuppressWarnings("NullAway.Init")
  Task(TaskId id, DealRef deal, NewTask order, Side authorSide, Caller author, Instant now) {
    this.id = id;
    this.deal = deal.id();
    this.partner = deal.partner().orElse(null);
    this.visibility = order.visibility();
    this.side = order.side();
    this.authorSide = authorSide;
    this.title = order.wanted().title() == null ? "" : order.wanted().title();
    this.note = order.wanted().note();
    this.dueOn = order.wanted().dueOn().orElse(null);
    this.state = TaskState.OPEN;
    this.externalId = order.externalId().orElse(null);
    this.author = author.person();
    this.authorName = author.name();
    this.createdAt = now;
    this.updatedAt = now;
  }

  /** Somebody of the side that is to do it, or nobody in particular. */
  void give(Optional<Speaker> to) {
    owner = to.map(Speaker::id).orElse(null);
    ownerName = to.map(Speaker::name).orElse(null);
  }

  TaskChanged change(TaskWanted wanted, Optional<Speaker> to, Instant now) {
    requireOpen();
    String said = wanted.title();
    if (said != null && !said.equals(title)) {
      title = said;
      titleRu = null; // words of a person, in the language they wrote
    }
    note = wanted.note();
    dueOn = wanted.dueOn().orElse(null);
    give(to);
    updatedAt = now;
    return event(TaskStep.CHANGED, now);
  }

  TaskChanged complete(Caller by, Instant now) {
    return close(TaskState.DONE, TaskStep.COMPLETED, by, now);
  }

  TaskChanged cancel(Caller by, Instant now) {
    return close(TaskState.CANCELLED, TaskStep.CANCELLED, by, now);
  }

  private TaskChanged close(TaskState target, TaskStep step, Caller by, Instant now) {
    requireOpen();
    state = target;
    closedBy = by.person();
    closedName = by.name();
    closedAt = now;
    updatedAt = now;
    return event(step, now);
  }

  TaskChanged created() {
    return event(TaskStep.CREATED, createdAt);
  }

  private TaskChanged event(TaskStep step, Instant now) {
    return new TaskChanged(step, deal, partner, id, visibility, side, owner, author, now);
  }

  private void requireOpen() {
    if (state != TaskState.OPEN) {
      throw new Refusal.Conflict("task_closed", "The task is " + state);
    }
  }

  TaskId id() {
    return id;
  }

  DealId deal() {
    return deal;
  }

  Side side() {
    return side;
  }

  Side authorSide() {
    return authorSide;
  }

  Visibility visibility() {
    return visibility;
  }

  long version() {
    return version;
  }
}
