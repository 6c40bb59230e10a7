package tandem.leads;

import jakarta.persistence.EntityManager;
import tandem.platform.Caller;
import tandem.platform.DomainEvent;
import tandem.platform.Events;

/** As in production, an event is published after what it tells is in the database. */
public final class FlushingEvents extends Events {
  private final EntityManager em;
  private final Events next;

  public FlushingEvents(EntityManager em, Events next) {
    this.em = em;
    this.next = next;
  }

  @Override
  public void publish(Caller caller, DomainEvent event) {
    em.flush();
    next.publish(caller, event);
  }
}
