package tandem.leads;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.platform.Money;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/**
 * What an approved lead hands over to the deal it opens.
 *
 * @param programme code of the programme that it was registered under
 * @param benefit percent of the usual commission
 */
public record ApprovedLead(
    LeadId id,
    PartnerId partner,
    PersonId owner,
    String ownerName,
    @Nullable UUID customer,
    String customerName,
    @Nullable String country,
    List<LeadLine> lines,
    Money amount,
    @Nullable LocalDate expectedClose,
    @Nullable String need,
    Optional<String> externalId,
    String programme,
    int benefit) {}
