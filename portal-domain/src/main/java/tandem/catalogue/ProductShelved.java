package tandem.catalogue;

import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.Money;
import tandem.platform.PartnerId;
import tandem.platform.ProductId;

/** A product was put on the shelf, or what stands there changed. */
public record ProductShelved(
    ProductId product, String code, String category, Money price, boolean commissionable)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "product.changed";
  }

  @Override
  public String objectId() {
    return product.text();
  }

  @Override
  public Optional<PartnerId> ownedBy() {
    return Optional.empty();
  }
}
