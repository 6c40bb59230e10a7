package tandem.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.customers.register.RegisterReply;
import tandem.customers.register.RegisterState;
import tandem.customers.register.RegisteredCompany;
import tandem.platform.Caller;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.OpenToAll;
import tandem.platform.Problems;
import tandem.platform.Refusal;
import tandem.platform.Text;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;

/**
 * What is known of a customer, with source and day. What a register says is brought up to date by
 * the next answer; what somebody said by hand stays until somebody takes it back, and wins. Only
 * the company reads it.
 */
@UseCase
@ApplicationScoped
public class CustomerFacts {
  private static final String UNKNOWN = "UNKNOWN";

  /** Its register is not asked here; kept so that it is not looked at again tomorrow. */
  private static final String NOT_ASKED = "NOT_ASKED";

  private static final int LONGEST = 500;

  @PersistenceContext EntityManager em;
  @Inject CustomerPolicy policy;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  /** What counts of each field. */
  public List<CustomerFact> of(Actor actor, CustomerId customer) {
    policy.mayRead(actor);
    return CustomerFact.counting(all(customer)).stream()
        .filter(fact -> !fact.value().equals(NOT_ASKED))
        .toList();
  }

  /** Whether {@link #correct} would be refused for who asks. */
  public boolean mayCorrect(Actor actor) {
    return policy.writes(actor);
  }

  /**
   * Says by hand what is so; nothing takes it back. Refuses {@code not_found}, {@code
   * unknown_value} for a state that there is not, {@code too_long}, {@code role_required}.
   */
  public void correct(Actor actor, CustomerId customer, FactField field, @Nullable String typed) {
    policy.mayWrite(actor);
    if (Listing.query(em, "select 1 from customer where id = ?1", customer.value()).isEmpty()) {
      throw new Refusal.NotFound("customer");
    }
    String value = Text.tidy(typed);
    Problems problems = new Problems().line("value", value, false, LONGEST);
    if (field == FactField.STATE && value != null && !isState(value)) {
      problems.add("value", "unknown_value", "one of the states of a company");
    }
    problems.refuse();
    if (value == null) {
      forget(customer, field, true);
    } else {
      put(customer, field, CustomerFact.MANUAL, value, null, clock.instant(), actor);
    }
    events.publish(
        actor, new CustomerFactCorrected(ids.next(), customer, field, value == null ? "" : value));
  }

  /** What was put right in the registry itself counts against registers, too. */
  void said(Actor actor, CustomerView before, CustomerView after) {
    Map<FactField, String> was = saidOf(before);
    Map<FactField, String> is = saidOf(after);
    for (FactField field : FactField.values()) {
      @Nullable String value = is.get(field);
      if (Objects.equals(was.get(field), value)) {
        continue;
      }
      if (value == null) {
        forget(after.id(), field, true);
      } else {
        put(after.id(), field, CustomerFact.MANUAL, value, null, clock.instant(), actor);
      }
    }
  }

  private static Map<FactField, String> saidOf(CustomerView view) {
    Map<FactField, String> said = new EnumMap<>(FactField.class);
    said.put(FactField.NAME, view.name());
    String address =
        Stream.of(view.postalCode(), view.city(), view.street())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    if (!address.isEmpty()) {
      said.put(FactField.ADDRESS, address);
    }
    view.numbers()
        .forEach(number -> {
          switch (number.register()) {
            case "OGRN", "OGRNIP" -> said.put(FactField.REGISTRY_NUMBER, number.number());
            case "KPP" -> said.put(FactField.BRANCH_CODE, number.number());
            default -> {}
          }
        });
    return said;
  }

  /** Takes over what a register says; silence changes nothing. */
  @OpenToAll("a register's answer is public; nothing is answered")
  public void learn(
      Caller robot, CustomerId customer, String source, RegisterReply reply, Instant at) {
    switch (reply) {
      case RegisterReply.Found found -> learn(customer, source, found.company(), at);
      case RegisterReply.Unknown ignored ->
          put(customer, FactField.STATE, source, UNKNOWN, null, at, null);
      case RegisterReply.NotAsked ignored ->
          put(customer, FactField.STATE, source, NOT_ASKED, null, at, null);
      case RegisterReply.Silent ignored -> {}
    }
  }

  private void learn(CustomerId customer, String source, RegisteredCompany company, Instant at) {
    LocalDate day = company.asOf().orElse(null);
    put(customer, FactField.NAME, source, company.name(), day, at, null);
    put(customer, FactField.STATE, source, company.state().name(), day, at, null);
    say(customer, FactField.REGISTRY_NUMBER, source, company.registryNumber(), day, at);
    say(customer, FactField.BRANCH_CODE, source, company.branchCode(), day, at);
    say(customer, FactField.ADDRESS, source, company.address(), day, at);
  }

  /** What a register says no more is not known any more. */
  private void say(
      CustomerId customer,
      FactField field,
      String source,
      Optional<String> value,
      @Nullable LocalDate day,
      Instant at) {
    if (value.isPresent()) {
      put(customer, field, source, value.get(), day, at, null);
    } else {
      forget(customer, field, false);
    }
  }

  private void put(
      CustomerId customer,
      FactField field,
      String source,
      String value,
      @Nullable LocalDate day,
      Instant at,
      @Nullable Actor author) {
    em.createNativeQuery(
            "insert into customer_fact (customer_id, field, by_hand, source, value, as_of, learned_at, author_id)"
                + " values (?1, ?2, ?3, ?4, ?5, cast(nullif(?6, '') as date), ?7, cast(nullif(?8, '') as uuid))"
                + " on conflict (customer_id, field, by_hand) do update set source = excluded.source, value = excluded.value,"
                + " as_of = excluded.as_of, learned_at = excluded.learned_at, author_id = excluded.author_id"
                + " where excluded.by_hand or excluded.learned_at >= customer_fact.learned_at")
        .setParameter(1, customer.value())
        .setParameter(2, field.name())
        .setParameter(3, author != null)
        .setParameter(4, source)
        .setParameter(5, value)
        .setParameter(6, day == null ? "" : day.toString())
        .setParameter(7, Timestamp.from(at))
        .setParameter(8, author == null ? "" : author.person().value().toString())
        .executeUpdate();
  }

  private void forget(CustomerId customer, FactField field, boolean byHand) {
    em.createNativeQuery(
            "delete from customer_fact where customer_id = ?1 and field = ?2 and by_hand = ?3")
        .setParameter(1, customer.value())
        .setParameter(2, field.name())
        .setParameter(3, byHand)
        .executeUpdate();
  }

  private List<CustomerFact> all(CustomerId customer) {
    return Listing.of(
            em, "select field, value, source, as_of, learned_at, by_hand from customer_fact")
        .where("customer_id = ?", customer.value())
        .orderedBy("field, by_hand")
        .stream()
        .map(row ->
            new CustomerFact(
                FactField.valueOf(row.text(0)),
                row.text(1),
                row.text(2),
                row.maybeDate(3),
                row.instant(4),
                row.flag(5)))
        .toList();
  }

  private static boolean isState(String value) {
    for (RegisterState state : RegisterState.values()) {
      if (state.name().equals(value)) {
        return true;
      }
    }
    return false;
  }
}
