package tandem.leads.imports;

import java.util.Optional;
import java.util.UUID;
import tandem.platform.DomainEvent;
import tandem.platform.PartnerId;

/** A firm's file of leads was taken, or taken back: how many rows became what. */
public record LeadImportEnded(
    UUID id,
    LeadImportId file,
    PartnerId partner,
    LeadImportState state,
    int created,
    int failed,
    int withdrawn)
    implements DomainEvent {
  @Override
  public String eventName() {
    return "lead_import.ended";
  }

  @Override
  public String objectId() {
    return file.text();
  }

  @Override
  public Optional<PartnerId> ownedBy() {
    return Optional.of(partner);
  }
}
