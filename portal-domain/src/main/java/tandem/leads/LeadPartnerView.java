package tandem.leads;

/**
 * What the partner sees.
 *
 * @param possibleConflict a valid tax id was given and may already be registered: the one band that
 *     may be told, never by whom (features 3.4.2)
 */
public record LeadPartnerView(LeadFacts facts, boolean possibleConflict) implements LeadView {}
