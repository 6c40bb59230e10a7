package tandem.partners;

import java.util.Optional;

/**
 * A firm in a list.
 *
 * @param work empty for readers without business rights, such as administrators
 */
public record PartnerRow(PartnerFacts facts, Optional<PartnerWork> work) {}
