package tandem.web.leads.forms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import tandem.leads.forms.Captcha;
import tandem.leads.forms.OpenForm;
import tandem.leads.forms.PublicFormIntake;
import tandem.leads.forms.VisitorForm;
import tandem.platform.Refusal;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;
import tandem.web.platform.Turnstile;

/**
 * The form that a firm's visitors fill in. Programs that fill in everything, or faster than people
 * read, are told that all went well; so is everybody else, whoever the customer is.
 */
@Controller
@RequestScoped
@Path("forms/{key}")
public class VisitorFormPages {
  private static final String PAGE = "leads/visitor.jte";
  private static final String TRAP = "fax";
  private static final String SHOWN = "tandem.visitor_form.shown";
  private static final Duration FASTEST = Duration.ofSeconds(3);
  private static final int MOST_AN_HOUR = 10;
  private static final Turnstile TURNSTILE = new Turnstile(MOST_AN_HOUR);

  @Inject Pages pages;
  @Inject PublicFormIntake intake;
  @Inject Captcha captcha;
  @Inject HttpServletRequest request;

  @GET
  public Response blank(@PathParam("key") String key) {
    OpenForm open = intake.find(PublicFormIntake.VISITOR, key);
    HttpSession session = request.getSession();
    if (session.getAttribute(SHOWN) == null) {
      session.setAttribute(SHOWN, pages.page().format().now());
    }
    return pages.show(PAGE, model(open, Form.blank()));
  }

  @GET
  @Path("thanks")
  public Response thanks(@PathParam("key") String key) {
    return pages.show(
        "leads/visitor_thanks.jte",
        model(intake.find(PublicFormIntake.VISITOR, key), Form.blank()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response leave(@PathParam("key") String key, MultivaluedMap<String, String> posted) {
    OpenForm open = intake.find(PublicFormIntake.VISITOR, key);
    Submission typed = pages.submission(posted);
    Page page = pages.page();
    if (typed.ticked(TRAP) || tooFast(page.format().now())) {
      return thanked(key);
    }
    if (!TURNSTILE.passes(request, page.format().now())) {
      return tooMany(open, typed);
    }
    if (!solved(typed)) {
      typed.reject("company", "visitor.captcha");
      return pages.again(PAGE, model(open, typed.form()));
    }
    try {
      intake.leave(
          PublicFormIntake.VISITOR,
          key,
          new VisitorForm(
              typed.raw("company"),
              typed.raw("contact_name"),
              typed.raw("contact_email"),
              typed.raw("contact_phone"),
              typed.raw("need"),
              typed.ticked("consent"),
              page.language()));
      return thanked(key);
    } catch (Refusal.Invalid wrong) {
      typed.refusedBy(wrong, VisitorFormPages::field);
    } catch (Refusal.Conflict flood) {
      return tooMany(open, typed);
    }
    return pages.again(PAGE, model(open, typed.form()));
  }

  /** The draft's own rules name a lead's fields. */
  private static String field(String path) {
    return switch (path.toLowerCase(Locale.ROOT)) {
      case "customer.name" -> "company";
      case "contact.name" -> "contact_name";
      case "contact.email" -> "contact_email";
      case "contact.phone" -> "contact_phone";
      default -> path;
    };
  }

  private boolean solved(Submission typed) {
    return captcha.widget().map(it -> captcha.passes(typed.raw(it.field()))).orElse(true);
  }

  private boolean tooFast(Instant now) {
    return !(request.getSession().getAttribute(SHOWN) instanceof Instant shown)
        || now.isBefore(shown.plus(FASTEST));
  }

  private Response thanked(String key) {
    return pages.onwards("/forms/" + key + "/thanks");
  }

  private Response tooMany(OpenForm open, Submission typed) {
    typed.reject("company", "visitor.too_many");
    return Response.fromResponse(pages.again(PAGE, model(open, typed.form())))
        .status(429)
        .header("Retry-After", "3600")
        .build();
  }

  private VisitorFormModel model(OpenForm open, Form form) {
    String language = pages.page().language();
    return new VisitorFormModel(
        open.key(),
        open.firm(),
        open.programme(language),
        open.consent(language),
        captcha.widget(),
        form);
  }
}
