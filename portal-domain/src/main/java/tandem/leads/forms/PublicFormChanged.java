package tandem.leads.forms;

import java.time.Instant;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/** A firm made a form, switched it or gave it another address. */
public record PublicFormChanged(
    PublicFormId form, PartnerId partner, PublicFormChanged.What what, Instant at)
    implements DomainEvent {

  /** What was done. */
  public enum What {
    OPENED,
    SWITCHED_ON,
    SWITCHED_OFF,
    KEY_RENEWED
  }

  @Override
  public String eventName() {
    return switch (what) {
      case OPENED -> "public_form.opened";
      case SWITCHED_ON -> "public_form.switched_on";
      case SWITCHED_OFF -> "public_form.switched_off";
      case KEY_RENEWED -> "public_form.key_renewed";
    };
  }

  @Override
  public String objectId() {
    return form.text();
  }

  @Override
  public Optional<PartnerId> ownedBy() {
    return Optional.of(partner);
  }
}
