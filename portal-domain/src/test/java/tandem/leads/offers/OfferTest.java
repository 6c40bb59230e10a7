package tandem.leads.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.customers.CustomerId;
import tandem.customers.TaxScheme;
import tandem.leads.LeadForm;
import tandem.leads.LeadId;
import tandem.leads.LeadLine;
import tandem.leads.LeadPlacing;
import tandem.platform.Caller;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.ProductId;
import tandem.platform.Refusal;
import tandem.platform.outbox.Robot;

/** An offer ends once; its clock is the truth, whether or not the job has come round. */
class OfferTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Instant DUE = NOON.plus(Duration.ofHours(9));
  private static final LeadId PLACED = new LeadId(new UUID(1, 2));
  private static final Caller SELLER = new Robot("Seller");
  private static final PartnerId FIRM = new PartnerId(new UUID(3, 4));

  private static final CompanyUser AUTHOR =
      new CompanyUser(
          new PersonId(new UUID(2, 2)),
          "Manager",
          Set.of(CompanyRole.CHANNEL_MANAGER),
          "en",
          "tandem-portal");
  private static final CompanyUser OTHER =
      new CompanyUser(
          new PersonId(new UUID(2, 3)), "Approver", Set.of(CompanyRole.APPROVER), "ru", "our-crm");

  private final CompanyLead lead = lead();
  private final Offer offer =
      new Offer(
          new OfferId(new UUID(5, 6)),
          FIRM,
          lead,
          List.of(),
          new AnswerClock(NOON, DUE, NOON.plus(Duration.ofHours(6))));

  @Test
  void it_is_accepted_until_the_last_moment_and_not_at_the_end() {
    assertThat(offer.accept(PLACED, SELLER, DUE.minusMillis(1)))
        .isEqualTo(new OfferAccepted(offer.id(), FIRM, PLACED, DUE.minusMillis(1)));

    Offer late = again();
    assertThatThrownBy(() -> late.accept(PLACED, SELLER, DUE)).satisfies(refused("offer_expired"));
    assertThatThrownBy(() -> late.decline(DeclineReason.REGION, null, SELLER, DUE))
        .satisfies(refused("offer_expired"));
  }

  @ParameterizedTest
  @EnumSource(value = OfferState.class, names = "OFFERED", mode = EnumSource.Mode.EXCLUDE)
  void what_has_ended_does_not_end_again(OfferState how) {
    Consumer<Offer> end = ends(how);
    end.accept(offer);

    for (OfferState other : OfferState.values()) {
      if (other != OfferState.OFFERED) {
        assertThatThrownBy(() -> ends(other).accept(offer))
            .as(how + " then " + other)
            .satisfies(refused("transition_not_allowed"));
      }
    }
  }

  private static Consumer<Offer> ends(OfferState how) {
    return offer -> {
      Object unused =
          switch (how) {
            case ACCEPTED -> offer.accept(PLACED, SELLER, NOON);
            case DECLINED -> offer.decline(DeclineReason.PRODUCT, "no", SELLER, NOON);
            case EXPIRED -> offer.expire(SELLER, DUE);
            case RECALLED -> offer.recall(RecallReason.COMPANY, null, SELLER, NOON);
            case OFFERED -> throw new IllegalArgumentException();
          };
    };
  }

  @Test
  void it_reminds_only_while_there_is_time() {
    Instant reminds = NOON.plus(Duration.ofHours(6));
    assertThat(offer.remindsAt(reminds.minusMillis(1))).isFalse();
    assertThat(offer.remindsAt(reminds)).isTrue();
    assertThat(offer.remindsAt(DUE)).isFalse();

    assertThat(offer.reminder(reminds))
        .isEqualTo(new OfferExpiring(offer.id(), FIRM, DUE, reminds));
  }

  @Test
  void a_lead_goes_on_to_the_next_firm_as_often_as_the_rules_say() {
    for (int firm = 1; firm <= 3; firm++) {
      lead.offered(new CustomerId(new UUID(8, 8)), true, NOON);
      lead.freed(3, NOON);
      assertThat(lead.seeking()).as("after " + firm).isEqualTo(firm < 3);
    }
  }

  @Test
  void what_a_firm_had_and_lost_is_the_companys_to_give_again() {
    lead.offered(new CustomerId(new UUID(8, 8)), true, NOON);
    lead.placed(NOON);

    assertThat(lead.returned(DUE)).isEqualTo(new CompanyLeadReturned(lead.id(), DUE));
    assertThat(lead.state()).isEqualTo(CompanyLeadState.OPEN);
    assertThat(lead.seeking()).as("a person decides").isFalse();
  }

  @Test
  void a_lead_that_is_offered_is_neither_changed_nor_closed() {
    lead.offered(new CustomerId(new UUID(8, 8)), true, NOON);

    assertThatThrownBy(() -> lead.change(AUTHOR, lead.content(), "DE", NOON))
        .satisfies(refused("transition_not_allowed"));
    assertThatThrownBy(() -> lead.close(CloseReason.DUPLICATE, NOON))
        .satisfies(refused("transition_not_allowed"));
  }

  @Test
  void what_was_entered_is_what_the_firm_gets() {
    LeadForm form = lead.form();

    assertThat(form.customer().taxNumber()).isEqualTo("7707083893");
    assertThat(form.contact().email()).isEqualTo("anna@berg.example");
    assertThat(form.lines()).containsExactly(new LeadLine(new ProductId(new UUID(9, 9)), 4));
    assertThat(form.answers()).isEqualTo(JsonValue.EMPTY_JSON_OBJECT);
  }

  @Test
  void whoever_wrote_down_the_contact_answers_for_its_consent() {
    assertThat(lead.consent())
        .isEqualTo(new LeadPlacing.ConsentGiven(AUTHOR.person(), "tandem-portal", "en"));

    CompanyLeadChanged hotter =
        lead.change(OTHER, new CompanyLeadContent(lead.form(), "Bavaria", true), "RU", NOON);
    assertThat(hotter.lead()).isEqualTo(lead.id());
    assertThat(lead.consent().by()).as("the contact is the same").isEqualTo(AUTHOR.person());

    LeadForm form = lead.form();
    LeadForm another =
        new LeadForm(
            form.customer(),
            new LeadForm.ContactClaim("Boris Berg", "boris@berg.example", null, true),
            form.lines(),
            form.amount(),
            form.currency(),
            null,
            form.need(),
            null);
    CompanyLeadChanged changed =
        lead.change(OTHER, new CompanyLeadContent(another, "Bavaria", true), "RU", NOON);
    assertThat(changed.lead()).isEqualTo(lead.id());
    assertThat(lead.consent())
        .isEqualTo(new LeadPlacing.ConsentGiven(OTHER.person(), "our-crm", "ru"));
  }

  private static Consumer<Throwable> refused(String code) {
    return thrown ->
        assertThat(thrown)
            .isInstanceOfSatisfying(
                Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private Offer again() {
    return new Offer(
        new OfferId(new UUID(5, 7)), FIRM, lead, List.of(), new AnswerClock(NOON, DUE, null));
  }

  private static CompanyLead lead() {
    LeadForm form =
        new LeadForm(
            new LeadForm.CustomerClaim(TaxScheme.INN, "7707083893", "Prichal", "RU", null),
            new LeadForm.ContactClaim("Anna Berg", "anna@berg.example", null, true),
            List.of(new LeadLine(new ProductId(new UUID(9, 9)), 4)),
            new BigDecimal("48000"),
            "EUR",
            null,
            "Twenty pumps before the winter comes",
            null);
    return CompanyLead.enter(
        new CompanyLeadId(new UUID(1, 1)),
        AUTHOR,
        new CompanyLeadContent(form, "Bavaria", false),
        "RU",
        NOON);
  }
}
