package tandem.leads.offers;

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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.customers.CustomerId;
import tandem.customers.TaxScheme;
import tandem.leads.LeadForm;
import tandem.leads.LeadJson;
import tandem.leads.LeadLine;
import tandem.leads.LeadPlacing;
import tandem.leads.programmes.ProgrammeId;
import tandem.platform.Money;
import tandem.platform.PersonId;
import tandem.platform.PersonalData;
import tandem.platform.ProductId;

/**
 * A customer that came to the company, and that a partner shall serve. Only the company knows who
 * it is until a firm has accepted; then it becomes that firm's lead.
 */
@Entity
@Table(name = "company_lead")
@CheckReturnValue
@SuppressWarnings("UnusedVariable") // columns that only the list queries read
class CompanyLead {
  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "id"))
  private CompanyLeadId id;

  @Enumerated(EnumType.STRING)
  private CompanyLeadState state;

  @Enumerated(EnumType.STRING)
  private @Nullable TaxScheme taxScheme;

  private @Nullable String taxNumber;
  private @Nullable String customerName;

  @Column(columnDefinition = "char(2)")
  private String country;

  private @Nullable String region;
  private @Nullable String website;

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
  private List<UUID> productIds = new ArrayList<>();
  private List<Integer> quantities = new ArrayList<>();
  private BigDecimal amount;
  private String currency;
  private @Nullable LocalDate expectedClose;

  @PersonalData(
      purpose = PersonalData.Purpose.SELLING,
      basis = PersonalData.Basis.LEGITIMATE_INTEREST,
      retention = PersonalData.Retain.WHILE_DEAL_LIVES)
  private String need;

  @PersonalData(
      purpose = PersonalData.Purpose.SELLING,
      basis = PersonalData.Basis.LEGITIMATE_INTEREST,
      retention = PersonalData.Retain.WHILE_DEAL_LIVES)
  private @Nullable String answers;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "programme_id"))
  private ProgrammeId programme;

  private boolean hot;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
  private @Nullable CustomerId customer;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "author_id"))
  private PersonId author;

  @PersonalData(
      purpose = PersonalData.Purpose.SELLING,
      basis = PersonalData.Basis.CONTRACT,
      retention = PersonalData.Retain.WHILE_DEAL_LIVES)
  private String authorName;

  private String authorLocale;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "consent_by"))
  private @Nullable PersonId consentBy;

  private @Nullable String consentClient;
  private @Nullable String consentLocale;
  private boolean reoffers;
  private boolean seeking;
  private int offers;
  private int saidYes;
  private int round;

  @Enumerated(EnumType.STRING)
  private @Nullable CloseReason closeReason;

  private Instant createdAt;
  private Instant updatedAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init")
  protected CompanyLead() {}

  @SuppressWarnings("NullAway.Init")
  private CompanyLead(CompanyLeadId id, Actor author, Instant now) {
    this.id = id;
    this.state = CompanyLeadState.OPEN;
    this.author = author.person();
    this.authorName = author.name();
    this.authorLocale = author.locale();
    this.createdAt = now;
  }

  /**
   * @param content complete, as {@code LeadPlacing} lets it through
   */
  static CompanyLead enter(
      CompanyLeadId id, Actor author, CompanyLeadContent content, String country, Instant now) {
    CompanyLead lead = new CompanyLead(id, author, now);
    lead.confirmedBy(author);
    lead.fill(content, country, now);
    return lead;
  }

  CompanyLeadEntered entered() {
    return new CompanyLeadEntered(id, createdAt);
  }

  /** Refuses {@code transition_not_allowed} unless nobody has it: what a firm was told stands. */
  CompanyLeadChanged change(Actor by, CompanyLeadContent content, String inCountry, Instant now) {
    requireOpen("What is offered, placed or closed is not changed");
    if (!form().contact().equals(content.form().contact())) {
      confirmedBy(by);
    }
    fill(content, inCountry, now);
    return new CompanyLeadChanged(id, now);
  }

  /**
   * Whoever writes down a contact answers for its consent, with the words that stood before them.
   */
  private void confirmedBy(Actor actor) {
    consentBy = actor.person();
    consentClient = actor.client();
    consentLocale = actor.locale();
  }

  /** Who confirmed that the contact agreed; before that was kept, its author at the portal. */
  LeadPlacing.ConsentGiven consent() {
    return new LeadPlacing.ConsentGiven(
        Objects.requireNonNullElse(consentBy, author),
        Objects.requireNonNullElse(consentClient, "tandem-portal"),
        Objects.requireNonNullElse(consentLocale, authorLocale));
  }

  /** The registry's; held by the caller. */
  void of(CustomerId known) {
    customer = known;
  }

  /** Somebody who decides looked at what stands against it; null when nothing does. */
  CompanyLeadConfirmed confirmed(@Nullable ConfirmReason why, Instant now) {
    return new CompanyLeadConfirmed(id, Optional.ofNullable(why), now);
  }

  void requireOpen(String why) {
    if (state != CompanyLeadState.OPEN) {
      throw state.unfit(why);
    }
  }

  CompanyLeadClosed close(CloseReason why, Instant now) {
    state = state.to(CompanyLeadState.CLOSED);
    closeReason = why;
    seeking = false;
    updatedAt = now;
    return new CompanyLeadClosed(id, why, now);
  }

  /** So many people stand behind its offers from now on. */
  void decidedBy(int people) {
    saidYes = people;
  }

  /** Whether as many as a programme wants stand behind them. */
  boolean decidedFor(int people) {
    return OfferPolicy.enough(saidYes, people);
  }

  /**
   * A firm is asked.
   *
   * @param onwards whether it goes to the next one by itself if this one does not take it
   */
  void offered(CustomerId known, boolean onwards, Instant now) {
    state = state.to(CompanyLeadState.OFFERED);
    customer = known;
    reoffers = onwards;
    seeking = false;
    offers++;
    updatedAt = now;
  }

  /**
   * The firm did not take it, or was not let.
   *
   * @param most to how many firms it goes by itself
   */
  void freed(int most, Instant now) {
    state = state.to(CompanyLeadState.OPEN);
    seeking = reoffers && offers < most;
    updatedAt = now;
  }

  void placed(Instant now) {
    state = state.to(CompanyLeadState.PLACED);
    updatedAt = now;
  }

  /** What became of it at the firm ended without a deal: a person says what comes next. */
  CompanyLeadReturned returned(Instant now) {
    state = state.to(CompanyLeadState.OPEN);
    seeking = false;
    updatedAt = now;
    return new CompanyLeadReturned(id, now);
  }

  boolean placed() {
    return state == CompanyLeadState.PLACED;
  }

  boolean seeking() {
    return seeking;
  }

  /** The rules know nobody else. */
  CompanyLeadUnplaced unplaced(Instant now) {
    seeking = false;
    updatedAt = now;
    return new CompanyLeadUnplaced(id, now);
  }

  /** What the firm that accepts gets. */
  LeadForm form() {
    return new LeadForm(
        new LeadForm.CustomerClaim(taxScheme, taxNumber, customerName, country, website),
        new LeadForm.ContactClaim(contactName, contactEmail, contactPhone, contactConsent),
        IntStream.range(0, productIds.size())
            .mapToObj(i -> new LeadLine(new ProductId(productIds.get(i)), quantities.get(i)))
            .toList(),
        amount,
        currency,
        expectedClose,
        need,
        null,
        programme,
        LeadJson.read(answers));
  }

  CompanyLeadContent content() {
    return new CompanyLeadContent(form(), region, hot);
  }

  private void fill(CompanyLeadContent content, String inCountry, Instant now) {
    round++;
    LeadForm form = content.form();
    LeadForm.CustomerClaim claim = form.customer();
    taxScheme = claim.taxScheme();
    taxNumber = claim.taxNumber();
    customerName = claim.name();
    country = inCountry;
    region = content.region();
    website = claim.website();
    contactName = form.contact().name();
    contactEmail = form.contact().email();
    contactPhone = form.contact().phone();
    contactConsent = form.contact().consent();
    productIds = new ArrayList<>(form.lines().stream().map(it -> it.product().value()).toList());
    quantities = new ArrayList<>(form.lines().stream().map(LeadLine::quantity).toList());
    amount = given(form.amount());
    currency = given(form.currency());
    expectedClose = form.expectedClose();
    need = given(form.need());
    answers = form.answers().isEmpty() ? null : form.answers().toString();
    programme = form.programmeOrStandard();
    hot = content.hot();
    updatedAt = now;
  }

  private static <T> T given(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("Only what is complete is entered");
    }
    return value;
  }

  CompanyLeadId id() {
    return id;
  }

  CompanyLeadState state() {
    return state;
  }

  String need() {
    return need;
  }

  String country() {
    return country;
  }

  Optional<String> region() {
    return Optional.ofNullable(region);
  }

  List<UUID> products() {
    return List.copyOf(productIds);
  }

  Money amount() {
    return new Money(amount, Currency.getInstance(currency));
  }

  boolean hot() {
    return hot;
  }

  ProgrammeId programme() {
    return programme;
  }

  Optional<CustomerId> customer() {
    return Optional.ofNullable(customer);
  }

  /** How often its words were written: who confirmed an earlier one has not seen this one. */
  int round() {
    return round;
  }

  PersonId author() {
    return author;
  }

  String authorName() {
    return authorName;
  }

  boolean reoffers() {
    return reoffers;
  }

  int offers() {
    return offers;
  }

  Optional<CloseReason> closeReason() {
    return Optional.ofNullable(closeReason);
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }

  long version() {
    return version;
  }
}
