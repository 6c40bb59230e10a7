package tandem.web.applications;

import java.util.List;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;

/** The public form. */
public record ApplyModel(
    Form form, List<Choice> countries, List<Choice> schemes, List<Choice> languages, int days) {}
