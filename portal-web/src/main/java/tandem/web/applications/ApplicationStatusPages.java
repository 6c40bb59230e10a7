package tandem.web.applications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import tandem.partners.applications.ApplicationStage;
import tandem.partners.applications.ApplicationStatus;
import tandem.partners.applications.Applying;
import tandem.platform.Refusal;
import tandem.web.platform.Ball;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** What an applicant does with the link from the mail: looks, answers, withdraws. */
@Controller
@RequestScoped
@Path("apply/status/{token}")
public class ApplicationStatusPages {
  private static final String PAGE = "applications/status.jte";

  @PathParam("token")
  String token = "";

  @Inject Pages pages;
  @Inject Applying applying;

  @GET
  public Response look() {
    return pages.show(PAGE, model(pages.page(), address(), status(), Form.blank()));
  }

  @POST
  @Path("answer")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    try {
      applying.answer(Applying.APPLICANT, token, typed.raw("answer"));
      return pages.onwards(address(), Flash.success("apply.answered"));
    } catch (Refusal.Invalid wrong) {
      typed.refusedBy(wrong, field -> field);
      return pages.again(PAGE, model(pages.page(), address(), status(), typed.form()));
    }
  }

  @POST
  @Path("withdrawal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(MultivaluedMap<String, String> posted) {
    applying.withdraw(Applying.APPLICANT, token);
    return pages.onwards(address(), Flash.success("apply.withdrawn"));
  }

  private ApplicationStatus status() {
    return applying.status(Applying.APPLICANT, token);
  }

  private String address() {
    return "/apply/status/" + token;
  }

  public static StatusModel model(Page page, String address, ApplicationStatus status, Form form) {
    boolean asked = status.stage() == ApplicationStage.INFO_REQUESTED;
    return new StatusModel(
        address,
        status.firmName(),
        ApplicationBadges.of(page, status.stage()),
        status.stage().waitsForCompany()
            ? Optional.of(
                Ball.theirs(
                    page,
                    page.t("ball.company"),
                    status.submittedAt(),
                    Optional.of(status.dueAt())))
            : Optional.empty(),
        page.t("apply.means." + status.stage()),
        asked ? status.question().orElse("") : "",
        asked ? "" : status.answer().orElse(""),
        status.reason().map(reason -> page.t("apply.reason." + reason)).orElse(""),
        status.comment().orElse(""),
        status.stage().next().contains(ApplicationStage.WITHDRAWN),
        form);
  }
}
