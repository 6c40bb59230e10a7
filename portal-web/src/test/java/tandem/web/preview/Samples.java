package tandem.web.preview;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tandem.keycloak.Trouble;
import tandem.web.applications.ApplicationSample;
import tandem.web.leads.forms.VisitorFormSample;
import tandem.web.platform.ErrorPages;
import tandem.web.platform.Page;
import tandem.web.platform.SamplePages;
import tandem.web.platform.Viewer;
import tandem.web.session.KeptFormModel;
import tandem.web.styleguide.GuideSample;

/** Every template that can be shown without a server; a test renders each in both languages. */
public final class Samples {
  private Samples() {}

  public static List<Sample> all() {
    return Stream.of(dealerAndShared(), DealerSamples.all(), DeskSamples.all())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Sample> dealerAndShared() {
    return List.of(
        new Sample("styleguide", "styleguide/guide.jte", SamplePages.DEALER, "/", GuideSample::of),
        new Sample(
            "styleguide-desk", "styleguide/guide.jte", SamplePages.APPROVER, "/", GuideSample::of),
        new Sample(
            "error",
            "errors/error.jte",
            SamplePages.DEALER,
            "/leads/x",
            page -> new ErrorPages.Problem(409, "")),
        open("apply", "applications/apply.jte", ApplicationSample::blank),
        open("apply-wrong", "applications/apply.jte", ApplicationSample::wrong),
        open("apply-thanks", "applications/thanks.jte", page -> 5),
        open("apply-status", "applications/status.jte", ApplicationSample::waiting),
        open("apply-asked", "applications/status.jte", ApplicationSample::asked),
        open("apply-rejected", "applications/status.jte", ApplicationSample::rejected),
        open("visitor-wrong", "leads/visitor.jte", VisitorFormSample::wrong),
        open("visitor-thanks", "leads/visitor_thanks.jte", VisitorFormSample::thanks),
        trouble(Trouble.KEYCLOAK_UNREACHABLE),
        trouble(Trouble.LOGIN_FAILED),
        trouble(Trouble.NO_ACCESS),
        trouble(Trouble.SEVERAL_FIRMS),
        trouble(Trouble.SECOND_FACTOR_MISSING),
        trouble(Trouble.TOO_MANY_SIGN_INS),
        new Sample(
            "kept-form",
            "session/kept.jte",
            SamplePages.DEALER,
            "/kept-form",
            page ->
                new KeptFormModel(
                    "/deals/x/messages",
                    List.of(
                        new KeptFormModel.Field("version", "3"),
                        new KeptFormModel.Field("body", "Could you join us on Thursday?")))));
  }

  private static Sample open(String name, String template, Function<Page, Object> model) {
    return new Sample(name, template, Viewer.nobody(), "/apply", model);
  }

  private static Sample trouble(Trouble trouble) {
    return new Sample(
        "signin-" + trouble.key(), "errors/signin.jte", SamplePages.DEALER, "/", page -> trouble);
  }

  static Sample named(String name) {
    return all().stream()
        .filter(sample -> sample.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No sample is called " + name));
  }
}
