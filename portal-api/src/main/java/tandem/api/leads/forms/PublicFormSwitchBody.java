package tandem.api.leads.forms;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether visitors find the form. */
@Schema(name = "PublicFormSwitch")
public record PublicFormSwitchBody(@NotNull Boolean on) {}
