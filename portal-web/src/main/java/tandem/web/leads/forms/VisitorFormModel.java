package tandem.web.leads.forms;

import java.util.Optional;
import tandem.leads.forms.CaptchaWidget;
import tandem.web.platform.Form;

/** What a visitor sees: whose form it is, what for, what they agree to, and what was typed. */
public record VisitorFormModel(
    String key,
    String firm,
    String programme,
    String consent,
    Optional<CaptchaWidget> captcha,
    Form form) {}
