package tandem.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.customers.register.RegisterState;
import tandem.platform.Caller;
import tandem.platform.OpenToAll;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;

/** Whether a customer of the registry is known to be in business: what a person said counts. */
@UseCase
@ApplicationScoped
public class CustomerStates {
  @PersistenceContext EntityManager em;

  /**
   * @param byHand somebody of the company said so, and no register outweighs it
   */
  public record Known(RegisterState state, boolean byHand) {}

  /** Empty for a customer that is not in the registry, or of whom neither said anything. */
  @OpenToAll("the system's own look before a lead goes on; nobody is answered with it")
  public Optional<Known> of(Caller robot, TaxId taxId) {
    return Listing.of(
            em,
            "select f.value, f.by_hand from customer_fact f join customer c on c.id = f.customer_id")
        .where("c.tax_scheme = ?", taxId.scheme().name())
        .where("c.tax_number = ?", taxId.number())
        .where("f.field = 'STATE'")
        .orderedBy("f.by_hand desc limit 1")
        .stream()
        .flatMap(row ->
            Stream.of(RegisterState.values())
                .filter(state -> state.name().equals(row.text(0)))
                .map(state -> new Known(state, row.flag(1))))
        .findFirst();
  }
}
