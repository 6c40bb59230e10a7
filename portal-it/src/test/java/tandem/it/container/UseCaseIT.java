package tandem.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;
import tandem.access.Standing;
import tandem.it.container.inside.Happened;
import tandem.it.container.inside.Listener;
import tandem.it.container.inside.Probe;
import tandem.leads.LeadForm;
import tandem.leads.LeadId;
import tandem.leads.LeadRegistration;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.outbox.Relay;
import tandem.platform.outbox.Robot;

/**
 * The ground every use case stands on, inside the real server: transactions, roles, events, the
 * outbox, optimistic locks.
 */
@ExtendWith(ArquillianExtension.class)
class UseCaseIT {
  private static final Robot ROBOT = new Robot("it");

  @Inject Probe probe;
  @Inject Listener listener;
  @Inject Relay relay;
  @Inject LeadRegistration registration;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  ManagedExecutorService executor;

  @Resource(lookup = "java:comp/UserTransaction")
  UserTransaction transaction;

  private final PartnerId firm = new PartnerId(UUID.randomUUID());
  private final PersonId person = new PersonId(UUID.randomUUID());
  private final PartnerUser seller =
      new PartnerUser(person, "Probe", firm, "Probe", Set.of(PartnerRole.SELLER), "en", "it");
  private final CompanyUser approver =
      new CompanyUser(person, "Probe", Set.of(CompanyRole.APPROVER), "en", "it");

  @Deployment
  static WebArchive archive() {
    return Archive.ofDomain();
  }

  @BeforeEach
  void a_firm_of_its_own() {
    probe.found(ROBOT, firm.value(), person.value());
  }

  @Test
  void a_use_case_opens_a_transaction_in_the_role_of_its_caller() {
    assertThat(probe.sight(seller)).containsExactly("tandem_partner", firm.value().toString(), "1");
    assertThat(probe.sight(approver)).startsWith("tandem_company", "");
    assertThat(probe.sight(ROBOT)).startsWith("tandem_worker", "");
  }

  @Test
  void nothing_of_one_caller_is_left_on_the_connection_for_the_next() throws Exception {
    List<Callable<Boolean>> calls =
        java.util.stream.IntStream.range(0, 200)
            .<Callable<Boolean>>mapToObj(i -> () -> sees(i % 3))
            .toList();

    for (Future<Boolean> call : executor.invokeAll(calls)) {
      assertThat(call.get(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  private boolean sees(int kind) {
    return switch (kind) {
      case 0 -> probe.sight(seller).equals(List.of("tandem_partner", firm.value().toString(), "1"));
      case 1 -> probe.sight(approver).subList(0, 2).equals(List.of("tandem_company", ""));
      default -> probe.sight(ROBOT).subList(0, 2).equals(List.of("tandem_worker", ""));
    };
  }

  @Test
  void a_nested_use_case_gives_the_outer_one_its_own_sight_back() {
    List<List<String>> sights = probe.sightAround(seller, ROBOT);

    assertThat(sights.get(0)).startsWith("tandem_partner", firm.value().toString());
    assertThat(sights.get(1)).startsWith("tandem_worker", "");
    assertThat(sights.get(2)).isEqualTo(sights.get(0));
  }

  @Test
  void of_several_use_cases_in_one_transaction_each_takes_its_own_sight() throws Exception {
    transaction.begin();
    try {
      assertThat(probe.sight(ROBOT)).startsWith("tandem_worker", "");
      assertThat(probe.sightAround(seller, ROBOT).getLast())
          .containsExactly("tandem_partner", firm.value().toString(), "1");
      assertThat(probe.sight(approver)).startsWith("tandem_company", "");
      assertThat(probe.sight(seller))
          .containsExactly("tandem_partner", firm.value().toString(), "1");
    } finally {
      transaction.rollback();
    }
  }

  @Test
  void an_event_its_delivery_its_history_and_its_audit_record_are_written_together() {
    String thing = "it_" + UUID.randomUUID();
    probe.publish(seller, new Happened(thing, firm, true));

    for (String table : List.of("event", "history_entry", "audit_record")) {
      assertThat(probe.count(ROBOT, table, thing)).as(table).isEqualTo(1);
    }
    assertThat(probe.delivery(ROBOT, thing)).isNotBlank();
    assertThat(probe.count(seller, "history_entry", thing)).isEqualTo(1);
  }

  @Test
  void what_is_the_companys_alone_is_not_in_the_partners_history() {
    String thing = "it_" + UUID.randomUUID();
    probe.publish(approver, new Happened(thing, firm, false));

    assertThat(probe.count(approver, "history_entry", thing)).isEqualTo(1);
    assertThat(probe.count(seller, "history_entry", thing)).isZero();
  }

  @Test
  void who_only_looks_sees_the_partners_rows_and_writes_none() {
    PartnerUser looking =
        new PartnerUser(
            person,
            "Probe",
            firm,
            "Probe",
            Set.of(PartnerRole.ADMIN),
            "en",
            "it",
            true,
            Standing.GOOD);
    String thing = "it_" + UUID.randomUUID();

    assertThat(probe.sight(looking)).isEqualTo(probe.sight(seller));
    assertThatThrownBy(() -> probe.publish(looking, new Happened(thing, firm, true)))
        .isInstanceOf(Refusal.Forbidden.class)
        .extracting(refused -> ((Refusal) refused).code())
        .isEqualTo("view_only");
    assertThat(probe.count(ROBOT, "audit_record", thing)).isZero();
    // the connection is a usual one again for whoever comes next
    probe.publish(seller, new Happened(thing, firm, true));
    assertThat(probe.count(ROBOT, "audit_record", thing)).isEqualTo(1);
  }

  @Test
  void a_refusal_rolls_everything_back() {
    String thing = "it_" + UUID.randomUUID();

    assertThatThrownBy(() -> probe.publishAndRefuse(seller, new Happened(thing, firm, true)))
        .isInstanceOf(Refusal.Conflict.class);

    for (String table : List.of("event", "history_entry", "audit_record")) {
      assertThat(probe.count(ROBOT, table, thing)).as(table).isZero();
    }
  }

  @Test
  void the_outbox_delivers_once_however_often_and_by_however_many_it_is_worked_off()
      throws Exception {
    String thing = "it_" + UUID.randomUUID();
    probe.publish(seller, new Happened(thing, firm, true));

    List<Callable<Boolean>> rounds =
        java.util.Collections.nCopies(
            4,
            () -> {
              relay.run();
              return true;
            });
    executor.invokeAll(rounds);
    await(thing, "DONE 1");
    relay.run();

    assertThat(listener.timesHeard(thing)).isEqualTo(1);
  }

  @Test
  void a_delivery_that_fails_waits_and_is_tried_again() {
    String thing = "it_" + UUID.randomUUID();
    listener.failFor(thing);
    probe.publish(seller, new Happened(thing, firm, true));

    await(thing, "DUE [1-9].*");
    assertThat(listener.timesHeard(thing)).isZero();

    listener.hearAgain(thing);
    probe.makeDue(ROBOT, thing);
    await(thing, "DONE [2-9].*");
    assertThat(listener.timesHeard(thing)).isEqualTo(1);
  }

  /** Works the outbox off until the delivery is where it should be. */
  private void await(String thing, String state) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!probe.delivery(ROBOT, thing).matches(state) && System.nanoTime() < end) {
      relay.run();
    }
    assertThat(probe.delivery(ROBOT, thing)).matches(state);
  }

  @Test
  void an_old_version_is_refused_with_the_present_one() {
    LeadId lead = registration.saveDraft(seller, need("first"));
    registration.change(seller, lead, 0, need("second"));

    assertThatThrownBy(() -> registration.change(seller, lead, 0, need("third")))
        .isInstanceOfSatisfying(
            Refusal.VersionMismatch.class, refusal -> assertThat(refusal.current()).isEqualTo(1));
  }

  @Test
  void of_two_who_change_the_same_version_at_once_one_is_refused() throws Exception {
    LeadId lead = registration.saveDraft(seller, need("first"));
    CyclicBarrier barrier = new CyclicBarrier(2);
    Future<?> one = executor.submit(() -> probe.changeTogether(seller, lead, need("one"), barrier));
    Future<?> other =
        executor.submit(() -> probe.changeTogether(seller, lead, need("other"), barrier));

    List<Throwable> refusals =
        java.util.stream.Stream.of(one, other)
            .map(UseCaseIT::failure)
            .filter(failure -> failure != null)
            .toList();
    assertThat(refusals)
        .singleElement()
        .isInstanceOfSatisfying(
            Refusal.Conflict.class,
            refusal -> assertThat(refusal.code()).isEqualTo("changed_meanwhile"));
  }

  private static Throwable failure(Future<?> future) {
    try {
      future.get(60, TimeUnit.SECONDS);
      return null;
    } catch (ExecutionException e) {
      return e.getCause();
    } catch (Exception e) {
      return e;
    }
  }

  private static LeadForm need(String need) {
    return new LeadForm(
        LeadForm.CustomerClaim.NONE,
        LeadForm.ContactClaim.NONE,
        List.of(),
        null,
        null,
        null,
        need,
        null);
  }
}
