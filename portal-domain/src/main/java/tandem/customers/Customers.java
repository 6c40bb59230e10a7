package tandem.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import tandem.platform.Refusal;

/** All customers of the registry. */
@ApplicationScoped
class Customers {
  @PersistenceContext EntityManager em;

  Customer get(CustomerId id) {
    return Optional.ofNullable(em.find(Customer.class, id))
        .orElseThrow(() -> new Refusal.NotFound("customer"));
  }

  /**
   * The one that is meant. By name only among those that do not carry another tax id: two firms may
   * share a name, never a number.
   */
  Optional<Customer> known(RegisterCustomer wanted) {
    return wanted
        .externalId()
        .flatMap(this::byExternalId)
        .or(() -> wanted.taxId().flatMap(this::byTaxId))
        .or(() -> byName(wanted));
  }

  /**
   * The one whom a dealer means. Who brings a number means that number: a name alone never leads to
   * a customer of which no number is known, or the number were lost and two firms of one name one.
   */
  Optional<Customer> claimed(RegisterCustomer claim) {
    return claim.taxId().isPresent() ? byNumber(claim) : byName(claim);
  }

  /** The one with this very number, if the register gives each only once. */
  Optional<Customer> byNumber(RegisterCustomer wanted) {
    return wanted.taxId().flatMap(this::byTaxId);
  }

  private Optional<Customer> byExternalId(String externalId) {
    return em.createQuery("select c from Customer c where c.externalId = ?1", Customer.class)
        .setParameter(1, externalId)
        .getResultStream()
        .findFirst();
  }

  Optional<Customer> byTaxId(TaxId taxId) {
    return em.createQuery(
            "select c from Customer c where c.taxScheme = ?1 and c.taxNumber = ?2", Customer.class)
        .setParameter(1, taxId.scheme())
        .setParameter(2, taxId.number())
        .getResultStream()
        .findFirst();
  }

  private Optional<Customer> byName(RegisterCustomer wanted) {
    if (!NameKey.of(wanted.name()).says()) {
      return Optional.empty();
    }
    return em.createQuery(
            "select c from Customer c where c.nameKey = ?1 and c.country = ?2"
                + " and (c.taxNumber is null or ?3 = false) order by c.createdAt, c.id.value",
            Customer.class)
        .setParameter(1, NameKey.of(wanted.name()).value())
        .setParameter(2, wanted.country())
        .setParameter(3, wanted.taxId().isPresent())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  void add(Customer customer) {
    em.persist(customer);
  }
}
