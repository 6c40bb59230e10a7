package tandem.leads;

import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.Optional;
import tandem.platform.DomainEvent;
import tandem.platform.HistoryEntry;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.PersonalData;

/** The dealer answered the reviewer's question by replying to the mail; submission follows. */
public record LeadAnsweredByMail(
    LeadId lead,
    PartnerId partner,
    PersonId owner,
    @PersonalData(
            purpose = PersonalData.Purpose.EVIDENCE,
            basis = PersonalData.Basis.LEGITIMATE_INTEREST,
            retention = PersonalData.Retain.WHILE_DEAL_LIVES,
            of = "lead")
        String text,
    Instant at)
    implements DomainEvent {
  private static final String NAME = "lead.answered_by_mail";

  @Override
  public String eventName() {
    return NAME;
  }

  @Override
  public String objectId() {
    return lead.text();
  }

  /** What was written, of an entry of the lead's history that is such an answer. */
  public static Optional<String> words(HistoryEntry entry) {
    if (!entry.event().equals(NAME)) {
      return Optional.empty();
    }
    try (JsonReader details = JSON.createReader(new StringReader(entry.details()))) {
      return Optional.ofNullable(details.readObject().getString("text", null));
    }
  }

  @Override
  public Optional<PartnerId> ownedBy() {
    return Optional.of(partner);
  }
}
