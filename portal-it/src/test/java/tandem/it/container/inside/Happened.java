package tandem.it.container.inside;

import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/** An event of the tests: something happened to a thing of theirs. */
public record Happened(String thing, PartnerId partner, boolean shared) implements DomainEvent {
  @Override
  public String eventName() {
    return "it.happened";
  }

  @Override
  public String objectId() {
    return thing;
  }

  @Override
  public Optional<PartnerId> ownedBy() {
    return Optional.of(partner);
  }
}
