package tandem.api.partners;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.partners.network.EdgeVisibility;
import tandem.platform.PartnerId;

/** Under whom a firm is to work, and what that one sees. */
@Schema(name = "DistributorChangeInput")
record DistributorBody(
    @Schema(
            description = "Without it the firm works directly with the company.",
            ref = "OrganizationId")
        @Nullable PartnerId upperId,
    @Schema(description = "Needed with upper_id.") @Nullable EdgeVisibility visibility) {}
