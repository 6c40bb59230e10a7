package tandem.partners.agreements;

import java.util.Optional;
import tandem.partners.PartnerStatus;
import tandem.platform.PartnerId;

/** Whether a firm accepted a version, for the company's list. */
public record FirmAcceptance(
    PartnerId firm, String name, PartnerStatus status, Optional<AcceptanceView> acceptance) {}
