package tandem.web.applications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import tandem.partners.PartnerTier;
import tandem.partners.applications.AdmitFirm;
import tandem.partners.applications.ApplicationDesk;
import tandem.partners.applications.ApplicationId;
import tandem.partners.applications.ApplicationReview;
import tandem.partners.applications.RejectionReason;
import tandem.partners.applications.ReviewCheck;
import tandem.platform.Refusal;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** One application and the decisions on it, each a resource of its own. */
@Controller
@RequestScoped
@Path("applications/{id:app_[0-9A-Z]+}")
public class ApplicationPages {
  private static final String PAGE = "applications/one.jte";
  private static final int LONGEST = 2000;
  private static final Set<String> DECISIONS = Set.of("approve", "ask", "reject");

  @PathParam("id")
  String id = "";

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject ApplicationDesk desk;
  @Inject ApplicationReview review;

  @GET
  public Response one(@QueryParam("do") @Nullable String doing) {
    String open = doing != null && DECISIONS.contains(doing) ? doing : "";
    return pages.show(PAGE, model(open, Form.blank(), ""));
  }

  @POST
  @Path("review")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response take(MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    return decide(
        typed, "", version -> review.take(me.actor(), application(), version), "application.taken");
  }

  @POST
  @Path("checks")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response check(MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    Set<ReviewCheck> done = EnumSet.noneOf(ReviewCheck.class);
    for (ReviewCheck check : ReviewCheck.values()) {
      if (typed.all("checks").contains(check.name())) {
        done.add(check);
      }
    }
    return decide(
        typed,
        "",
        version -> review.check(me.actor(), application(), version, done),
        "application.checked");
  }

  @POST
  @Path("question")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response ask(MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    Optional<String> question = typed.required("question", LONGEST);
    return decide(
        typed,
        "ask",
        version -> review.ask(me.actor(), application(), version, question.orElse(null)),
        "application.asked");
  }

  @POST
  @Path("rejection")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response reject(MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    Optional<RejectionReason> reason = typed.choice("reason", RejectionReason.class);
    if (typed.raw("reason").isEmpty()) {
      typed.reject("reason", "standing.reason_missing");
    }
    Optional<String> comment = typed.text("comment", LONGEST);
    return decide(
        typed,
        "reject",
        version ->
            review.reject(
                me.actor(), application(), version, reason.orElseThrow(), comment.orElse(null)),
        "application.rejected");
  }

  @POST
  @Path("approval")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response approve(MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    PartnerTier tier = typed.choice("tier", PartnerTier.class).orElse(PartnerTier.BRONZE);
    Optional<String> comment = typed.text("comment", LONGEST);
    return decide(
        typed,
        "approve",
        version -> {
          review.approve(
              me.actor(),
              application(),
              version,
              new AdmitFirm(typed.raw("code"), tier, typed.raw("territory"), comment.orElse(null)));
        },
        "application.approved");
  }

  private Response decide(Submission typed, String doing, LongConsumer decision, String done) {
    if (!review.decides(me.actor())) {
      throw new Refusal.Forbidden("role_required", "Only channel managers decide on applications");
    }
    if (typed.clean()) {
      try {
        decision.accept(typed.version());
        return pages.onwards("/applications/" + id, Flash.success(done));
      } catch (Refusal.Invalid wrong) {
        typed.refusedBy(wrong, field -> field);
      } catch (Refusal.VersionMismatch | Refusal.Conflict overtaken) {
        String words = pages.words(overtaken);
        return pages.conflict(
            PAGE,
            model(
                doing,
                typed.form(),
                words.isEmpty() ? pages.page().t("application.overtaken") : words));
      }
    }
    return pages.again(PAGE, model(doing, typed.form(), ""));
  }

  private ApplicationModel model(String doing, Form form, String overtaken) {
    return ApplicationParts.model(
        pages.page(), desk.find(me.actor(), application()), doing, form, overtaken);
  }

  private ApplicationId application() {
    return ApplicationId.parse(id);
  }
}
