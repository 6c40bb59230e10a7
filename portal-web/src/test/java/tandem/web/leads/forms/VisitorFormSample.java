package tandem.web.leads.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.leads.forms.CaptchaWidget;
import tandem.web.platform.Badge;
import tandem.web.platform.Choice;
import tandem.web.platform.FieldError;
import tandem.web.platform.Form;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;

/** A firm's forms, and what a visitor sees of one. */
public final class VisitorFormSample {
  private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAA";

  private VisitorFormSample() {}

  public static Object forms(Page page) {
    return new PublicFormsModel(
        List.of(
            new PublicFormsModel.Row(
                "form_01J00000000000000000000000",
                "1",
                "https://portal.example/forms/" + KEY,
                "Standard",
                "Павел Орлов",
                Badge.of(page.t("visitor.on"), "check", Hue.GREEN),
                true,
                "12")),
        Form.blank(),
        List.of(new Choice("x", "Standard")),
        List.of(new Choice("y", "Павел Орлов")));
  }

  public static Object none(Page page) {
    return new PublicFormsModel(List.of(), Form.blank(), List.of(), List.of());
  }

  public static Object wrong(Page page) {
    return new VisitorFormModel(
        KEY,
        "Nord Systems",
        "Standard",
        "I agree that Nord Systems uses my data to answer me.",
        Optional.of(
            new CaptchaWidget("https://judge.example/api.js", "cf-turnstile", "site-1", "answer")),
        new Form(
            Map.of("company", List.of("ООО «Гость»"), "need", List.of("short")),
            List.of(new FieldError("consent", page.t("problem.consent_required")))));
  }

  public static Object thanks(Page page) {
    return new VisitorFormModel(
        KEY, "Nord Systems", "Standard", "", Optional.empty(), Form.blank());
  }
}
