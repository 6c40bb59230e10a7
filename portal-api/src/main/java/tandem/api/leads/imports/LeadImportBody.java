package tandem.api.leads.imports;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A file of leads. */
@Schema(name = "LeadImportInput")
public record LeadImportBody(
    @NotNull @Size(min = 1, max = 255) @Schema(examples = "leads.csv") String fileName,
    @NotNull
        @Size(min = 1, max = 2_097_152)
        @Schema(
            description =
                "The file: CSV in UTF-8, at most 2,000 rows and 2 MiB. Its headings say what the columns are; the"
                    + " template on the portal's page has them all.",
            examples = "Tax id,Customer,Product,Quantity\n7799000012,Port Yard,BOAT-7;BOAT-9,1;2")
        String content,
    @Schema(
            description = "true: rows become drafts; false: they are handed in.",
            defaultValue = "false")
        @Nullable Boolean drafts) {}
