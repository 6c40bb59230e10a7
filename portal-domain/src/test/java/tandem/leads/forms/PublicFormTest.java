package tandem.leads.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import tandem.access.FirmFixture;
import tandem.leads.FlushingEvents;
import tandem.leads.programmes.ProgrammeId;
import tandem.platform.Caller;
import tandem.platform.Events;
import tandem.platform.Refusal;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.TestDatabase;

/** A firm's form on the web, in a real database: made, filled in by strangers, switched off. */
class PublicFormTest {
  private static final TestDatabase database = TestDatabase.shared();
  private static final Caller VISITOR = PublicFormIntake.VISITOR;

  private final FirmFixture ours = new FirmFixture(database);
  private final FirmFixture theirs = new FirmFixture(database);
  private Instant now = Instant.parse("2027-02-15T10:00:00Z");
  private final Beans beans =
      new Beans(database.em())
          .with(Clock.class, ((InstantSource) () -> now).withZone(ZoneOffset.UTC))
          .with(Events.class, new FlushingEvents(database.em(), ours.events));
  private final PublicFormDesk desk = beans.get(PublicFormDesk.class);
  private final PublicFormIntake intake = beans.get(PublicFormIntake.class);

  @Test
  void what_a_visitor_leaves_is_a_draft_of_the_seller_and_nothing_more() {
    String key = open();
    assertThat(key).hasSize(22);
    assertThat(database.as(VISITOR, () -> intake.find(VISITOR, key)).firm()).isEqualTo("Firm");

    leave(key, "ООО Гость 🚀 مرحبا");

    assertThat(drafts()).containsExactly("DRAFT ООО Гость 🚀 مرحبا " + ours.sellerId.value());
    PublicForm form = database.as(ours.owner, () -> desk.list(ours.owner)).getFirst();
    assertThat(form.received()).isEqualTo(1);
    assertThat(form.on()).isTrue();
  }

  @Test
  void everything_that_is_wrong_is_named_at_once() {
    String key = open();

    assertThatThrownBy(() ->
            database.as(
                VISITOR,
                () ->
                    intake.leave(
                        VISITOR,
                        key,
                        new VisitorForm(" ", "A\nB", "nonsense", null, "short", false, "en"))))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            no ->
                assertThat(no.problems())
                    .extracting(problem -> problem.field() + " " + problem.code())
                    .containsExactly(
                        "company required",
                        "contact_name line_break",
                        "contact_email email",
                        "need too_short",
                        "consent consent_required"));
    assertThat(drafts()).isEmpty();
  }

  @Test
  void a_form_that_is_off_of_a_firm_that_rests_or_that_never_was_looks_the_same()
      throws SQLException {
    String key = open();
    PublicFormId form = form(key).id();
    as(() -> desk.turn(ours.owner, form, 0, false));
    refused(() -> leave(key, "Guest"), "not_found");
    refused(() -> as(() -> desk.turn(ours.owner, form, 0, true)), "version_mismatch");
    as(() -> desk.turn(ours.owner, form, 1, true));
    leave(key, "Guest");

    database.asOwner(
        "update partner set status = 'SUSPENDED' where id = '%s'".formatted(ours.firm.value()));
    refused(() -> leave(key, "Guest"), "not_found");
    refused(() -> leave("A".repeat(22), "Guest"), "not_found");
    refused(() -> leave("' or 1=1", "Guest"), "not_found");
  }

  @Test
  void a_new_address_leaves_the_old_one_leading_nowhere() {
    String key = open();
    PublicFormId form = form(key).id();
    refused(() -> as(() -> desk.renew(ours.owner, form, 7)), "version_mismatch");

    as(() -> desk.renew(ours.owner, form, 0));

    String renewed = database.as(ours.owner, () -> desk.find(ours.owner, form)).key();
    assertThat(renewed).hasSize(22).isNotEqualTo(key);
    refused(() -> leave(key, "Guest"), "not_found");
    leave(renewed, "Guest");
  }

  @Test
  void what_the_visitor_agreed_to_is_kept_word_for_word_and_the_seller_is_told() {
    String key = open();

    leave(key, "Guest");

    LeadLeftByVisitor told =
        (LeadLeftByVisitor)
            ours.published.stream()
                .filter(LeadLeftByVisitor.class::isInstance)
                .findFirst()
                .orElseThrow();
    assertThat(told.owner()).isEqualTo(ours.sellerId);
    LeftLead left =
        database.as(ours.seller, () -> desk.left(ours.seller, told.lead())).orElseThrow();
    assertThat(left)
        .isEqualTo(
            new LeftLead(
                now,
                "I agree that Firm uses my data to answer me, and passes them on to its supplier for that."));
    assertThat(database.as(theirs.seller, () -> desk.left(theirs.seller, told.lead()))).isEmpty();
  }

  @Test
  void two_hundred_a_day_are_the_most_of_a_form() {
    String key = open();
    for (int i = 0; i < PublicFormIntake.MOST_A_DAY; i++) {
      leave(key, "Guest " + i);
    }
    refused(() -> leave(key, "Guest"), "too_many_leads");
    now = now.plus(Duration.ofDays(1));
    leave(key, "Guest");
  }

  @Test
  void only_the_owner_keeps_forms_and_each_firm_its_own() {
    String key = open();

    refused(() -> database.as(ours.seller, () -> desk.list(ours.seller)), "role_required");
    assertThat(database.as(theirs.owner, () -> desk.list(theirs.owner))).isEmpty();
    PublicFormId form = form(key).id();
    refused(
        () -> database.as(theirs.owner, () -> desk.turn(theirs.owner, form, 0, false)),
        "not_found");
    refused(
        () ->
            database.as(
                ours.owner, () -> desk.open(ours.owner, ProgrammeId.STANDARD, theirs.sellerId)),
        "validation_failed");
    refused(
        () ->
            database.as(
                ours.owner,
                () -> desk.open(ours.owner, new ProgrammeId(UUID.randomUUID()), ours.sellerId)),
        "not_found");
  }

  private String open() {
    return database.as(
        ours.owner,
        () ->
            desk.find(ours.owner, desk.open(ours.owner, ProgrammeId.STANDARD, ours.sellerId))
                .key());
  }

  private PublicForm form(String key) {
    return database.as(ours.owner, () -> desk.list(ours.owner)).stream()
        .filter(form -> form.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private void leave(String key, String company) {
    database.as(
        VISITOR,
        () ->
            intake.leave(
                VISITOR,
                key,
                new VisitorForm(
                    company,
                    "Anna",
                    "anna@guest.example",
                    null,
                    "Twelve pumps for a berth, soon",
                    true,
                    "en")));
  }

  private List<String> drafts() {
    return database.as(
        ours.owner,
        () ->
            Listing.of(
                    database.em(),
                    "select stage || ' ' || customer_name || ' ' || owner_id from lead")
                .rows()
                .stream()
                .map(row -> row.text(0))
                .toList());
  }

  private void as(Runnable work) {
    database.as(ours.owner, work);
  }

  private static void refused(ThrowingCallable call, String code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
