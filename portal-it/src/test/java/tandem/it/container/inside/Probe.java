package tandem.it.container.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tandem.access.PartnerUser;
import tandem.leads.Lead;
import tandem.leads.LeadForm;
import tandem.leads.LeadId;
import tandem.leads.LeadRegistration;
import tandem.platform.Caller;
import tandem.platform.Events;
import tandem.platform.Refusal;
import tandem.platform.UseCase;

/** Use cases of the tests, run by the same interceptors as all others. */
@UseCase
@ApplicationScoped
public class Probe {
  @PersistenceContext EntityManager em;
  @Inject InnerProbe inner;
  @Inject Events events;
  @Inject LeadRegistration registration;

  /** What the database takes the caller for: role, then partner. */
  public List<String> sight(Caller caller) {
    return inner.here();
  }

  /** The sight before, within and after a use case of another caller. */
  public List<List<String>> sightAround(Caller caller, Caller other) {
    List<List<String>> sights = new ArrayList<>();
    sights.add(inner.here());
    sights.add(inner.sight(other));
    sights.add(inner.here());
    return sights;
  }

  /** The sight after a use case of another caller refused. */
  public List<String> sightAfterRefusal(Caller caller, Caller other) {
    try {
      inner.refuse(other);
    } catch (Refusal.Conflict expected) {
      // the outer use case goes on in a transaction that can only roll back
    }
    return inner.here();
  }

  public void publish(Caller caller, Happened event) {
    events.publish(caller, event);
  }

  public void publishAndRefuse(Caller caller, Happened event) {
    events.publish(caller, event);
    inner.refuse(caller);
  }

  /** Changes a lead after all who meet at the barrier have read it. */
  public void changeTogether(PartnerUser caller, LeadId id, LeadForm form, CyclicBarrier barrier) {
    em.find(Lead.class, id);
    try {
      barrier.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException("the others did not come", e);
    }
    registration.change(caller, id, 0, form);
  }

  /** A firm with one person, as the register of firms and the identity provider would make it. */
  public void found(Caller robot, UUID firm, UUID person) {
    em.createNativeQuery(
            "insert into partner (id, code, name, country, created_at, updated_at) values (?1, ?2, 'Probe', 'DE', now(), now())")
        .setParameter(1, firm)
        .setParameter(2, "it-" + firm)
        .executeUpdate();
    em.createNativeQuery(
            "insert into person (id, partner_id, username, name) values (?1, ?2, ?3, 'Probe')")
        .setParameter(1, person)
        .setParameter(2, firm)
        .setParameter(3, "it-" + person)
        .executeUpdate();
  }

  public long count(Caller caller, String table, String thing) {
    return ((Number)
            em.createNativeQuery("select count(*) from " + table + " where object_id = ?1")
                .setParameter(1, thing)
                .getSingleResult())
        .longValue();
  }

  /** State and number of attempts of the only delivery of an event on that thing. */
  public String delivery(Caller caller, String thing) {
    return (String)
        em.createNativeQuery(
                "select d.state || ' ' || d.attempts from event_delivery d join event e on e.id = d.event_id where e.object_id = ?1")
            .setParameter(1, thing)
            .getSingleResult();
  }

  public void makeDue(Caller caller, String thing) {
    em.createNativeQuery(
            "update event_delivery set due_at = now() where event_id = (select id from event where object_id = ?1)")
        .setParameter(1, thing)
        .executeUpdate();
  }
}
