package tandem.web.leads;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import tandem.access.Actor;
import tandem.access.PartnerUser;
import tandem.leads.BlindCheck;
import tandem.leads.CheckCustomer;
import tandem.platform.EvenTime;
import tandem.platform.Refusal;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Form;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** "Is this customer free?", asked from the home page before anything is filled in. */
@Controller
@RequestScoped
@Path("customer-check")
public class CheckPages {
  static final String FIELD = "customer";
  private static final String PAGE = "leads/check.jte";
  private static final int LONGEST = 255;

  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject BlindCheck check;
  @Inject HttpServletRequest request;

  @GET
  public Response form() {
    return pages.show(PAGE, model(seller(me.actor()), Form.blank()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response ask(MultivaluedMap<String, String> posted) {
    PartnerUser user = seller(me.actor());
    Submission typed = pages.submission(posted);
    Optional<String> asked = typed.required(FIELD, LONGEST);
    if (asked.isPresent()) {
      try {
        CheckTold.keep(
            request,
            user,
            asked.get(),
            pages.page().format().now(),
            EvenTime.of(() -> check.check(user, CheckCustomer.typed(asked.get()))));
        return pages.onwards("/customer-check");
      } catch (Refusal.Invalid | Refusal.TooMany refused) {
        typed.refusedBy(refused, path -> FIELD);
      }
    }
    return pages.again(PAGE, model(user, typed.form()));
  }

  private CheckModel model(PartnerUser user, Form form) {
    return new CheckModel(
        form,
        form.errors().isEmpty()
            ? CheckTold.last(request, user).map(told -> CheckParts.answer(pages.page(), told))
            : Optional.empty());
  }

  private static PartnerUser seller(Actor actor) {
    if (actor instanceof PartnerUser user && user.sells()) {
      return user;
    }
    throw new Refusal.Forbidden("role_required", "Only sellers ask about customers");
  }
}
