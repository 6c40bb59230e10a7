package tandem.partners;

import org.jspecify.annotations.Nullable;

/**
 * To suspend, terminate or reactivate a partnership.
 *
 * @param note what the firm reads beside the reason, at most 2,000 characters
 */
public record ChangeStatus(PartnerStatus to, StatusReason reason, @Nullable String note) {}
