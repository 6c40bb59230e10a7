package tandem.partners.applications;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.customers.NameKey;
import tandem.customers.TaxId;
import tandem.customers.TaxScheme;
import tandem.customers.WebDomain;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Refusal;

/**
 * A firm wants to become a partner. The company owes an answer by {@code dueAt}; while it waits for
 * an answer itself the clock stands still, and runs on with what was left.
 */
@Entity
@Table(name = "partner_application")
@CheckReturnValue
@SuppressWarnings("UnusedVariable") // columns that only the list queries read
class Application {
  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "id"))
  private ApplicationId id;

  @Enumerated(EnumType.STRING)
  private ApplicationStage stage;

  private String firmName;
  private String nameKey;

  @Column(columnDefinition = "char(2)")
  private String country;

  @Enumerated(EnumType.STRING)
  private TaxScheme taxScheme;

  private String taxNumber;
  private String website;
  private String domain;
  private String contactName;
  private String contactEmail;
  private @Nullable String contactPhone;
  private String locale;
  private String territory;
  private String products;
  private List<String> languages = new ArrayList<>();
  private @Nullable String about;
  private Instant consentAt;

  @Enumerated(EnumType.STRING)
  private RegistryVerdict registryVerdict;

  private @Nullable String registrySays;
  private List<String> checks = new ArrayList<>();
  private @Nullable String question;
  private @Nullable String answer;
  private @Nullable String reason;
  private @Nullable String comment;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "reviewer_id"))
  private @Nullable PersonId reviewer;

  private @Nullable String reviewerName;
  private Instant submittedAt;
  private Instant dueAt;
  private @Nullable Instant waitingSince;
  private @Nullable Instant decidedAt;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "admitted_as"))
  private @Nullable PartnerId admittedAs;

  private Instant updatedAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init")
  protected Application() {}

  /** The form must be checked. */
  @SuppressWarnings("NullAway.Init")
  Application(ApplicationId id, ApplicationForm form, Instant due, Instant now) {
    this.id = id;
    stage = ApplicationStage.SUBMITTED;
    firmName = given(form.firmName());
    nameKey = NameKey.of(firmName).value();
    country = given(form.country()).toUpperCase(Locale.ROOT);
    taxScheme = given(form.taxScheme());
    taxNumber = TaxId.given(taxScheme, given(form.taxNumber())).number();
    website = given(form.website());
    domain = WebDomain.of(website).orElseThrow().value();
    contactName = given(form.contactName());
    contactEmail = given(form.contactEmail());
    contactPhone = form.contactPhone();
    locale = form.locale();
    territory = given(form.territory());
    products = given(form.products());
    languages = new ArrayList<>(form.languages());
    about = form.about();
    consentAt = now;
    registryVerdict = RegistryVerdict.NOT_CHECKED;
    submittedAt = now;
    dueAt = due;
    updatedAt = now;
  }

  ApplicationChanged submitted() {
    return new ApplicationChanged(id, stage, stage, "", submittedAt);
  }

  ApplicationChanged take(Actor by, Instant now) {
    reviewer = by.person();
    reviewerName = by.name();
    return move(ApplicationStage.IN_REVIEW, "", now);
  }

  /** The company's clock stands still until the applicant answers. */
  ApplicationChanged ask(Actor by, String text, Instant now) {
    reviewer = by.person();
    reviewerName = by.name();
    question = text;
    answer = null;
    waitingSince = now;
    return move(ApplicationStage.INFO_REQUESTED, "", now);
  }

  ApplicationChanged answer(String text, Instant now) {
    ApplicationChanged answered = move(ApplicationStage.IN_REVIEW, "", now);
    answer = text;
    if (waitingSince != null) {
      dueAt = dueAt.plus(Duration.between(waitingSince, now));
    }
    waitingSince = null;
    return answered;
  }

  ApplicationChanged reject(Actor by, RejectionReason why, @Nullable String text, Instant now) {
    reason = why.name();
    return decide(by, ApplicationStage.REJECTED, text, why.name(), now);
  }

  /** Refuses {@code checklist_open} while a check is not done, naming those that are open. */
  ApplicationChanged approve(Actor by, PartnerId firm, @Nullable String text, Instant now) {
    List<String> open =
        List.of(ReviewCheck.values()).stream()
            .map(ReviewCheck::name)
            .filter(check -> !checks.contains(check))
            .toList();
    ApplicationStage next = stage.to(ApplicationStage.APPROVED);
    if (!open.isEmpty()) {
      throw new Refusal.Conflict("checklist_open", "Not yet checked: " + open, open);
    }
    admittedAs = firm;
    return decide(by, next, text, "", now);
  }

  ApplicationChanged withdraw(Instant now) {
    decidedAt = now;
    return move(ApplicationStage.WITHDRAWN, "", now);
  }

  /** Refuses {@code transition_not_allowed} once it is decided. */
  void check(Set<ReviewCheck> done, Instant now) {
    if (stage.isFinal()) {
      throw new Refusal.Conflict("transition_not_allowed", "The application is decided");
    }
    checks = new ArrayList<>(done.stream().sorted().map(Enum::name).toList());
    updatedAt = now;
  }

  private ApplicationChanged decide(
      Actor by, ApplicationStage to, @Nullable String text, String why, Instant now) {
    reviewer = by.person();
    reviewerName = by.name();
    comment = text;
    decidedAt = now;
    waitingSince = null;
    return move(to, why, now);
  }

  private ApplicationChanged move(ApplicationStage to, String why, Instant now) {
    ApplicationStage from = stage;
    stage = stage.to(to);
    updatedAt = now;
    return new ApplicationChanged(id, from, to, why, now);
  }

  private static <T> T given(@Nullable T value) {
    return Objects.requireNonNull(value);
  }

  ApplicationFacts facts() {
    return new ApplicationFacts(
        id,
        version,
        stage,
        firmName,
        country,
        new TaxId(taxScheme, taxNumber),
        website,
        contactName,
        contactEmail,
        Optional.ofNullable(contactPhone),
        locale,
        territory,
        products,
        List.copyOf(languages),
        Optional.ofNullable(about),
        consentAt,
        registryVerdict,
        Optional.ofNullable(registrySays),
        checks.stream().map(ReviewCheck::valueOf).toList(),
        Optional.ofNullable(question),
        Optional.ofNullable(answer),
        Optional.ofNullable(reason).map(RejectionReason::valueOf),
        Optional.ofNullable(comment),
        Optional.ofNullable(reviewerName),
        submittedAt,
        dueAt,
        Optional.ofNullable(waitingSince),
        Optional.ofNullable(decidedAt),
        Optional.ofNullable(admittedAs));
  }

  String nameKey() {
    return nameKey;
  }

  String domain() {
    return domain;
  }

  long version() {
    return version;
  }
}
