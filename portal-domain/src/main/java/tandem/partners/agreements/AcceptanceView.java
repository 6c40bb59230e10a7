package tandem.partners.agreements;

import java.time.Instant;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/**
 * A record of acceptance: who, for which firm, when, and which text. Nothing of it ever changes.
 *
 * @param language of the text that was read, {@code en} or {@code ru}
 * @param textHash SHA-256 of that text
 */
public record AcceptanceView(
    PartnerId partner,
    String firm,
    PersonId person,
    String name,
    String language,
    String textHash,
    Instant at) {}
