package tandem.platform;

import java.util.Optional;

/** Something that is the company's own: no partner owns it, and no partner reads of it. */
public interface CompanyEvent extends DomainEvent {
  @Override
  default Optional<PartnerId> ownedBy() {
    return Optional.empty();
  }

  @Override
  default boolean shared() {
    return false;
  }
}
