package tandem.web.work;

import java.util.List;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;

/** The form that puts a deal on hold. */
public record WaitFormModel(String deal, String customer, List<Choice> reasons, Form form) {}
