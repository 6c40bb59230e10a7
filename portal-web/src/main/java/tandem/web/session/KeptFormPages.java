package tandem.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import tandem.keycloak.KeptForm;
import tandem.web.platform.Pages;

/** Shows a form that came too late, to be sent again with one click. Nothing is sent by itself. */
@Controller
@RequestScoped
@Path("kept-form")
public class KeptFormPages {
  @Inject Pages pages;
  @Inject HttpServletRequest request;

  @GET
  public Response show() {
    Optional<KeptForm> form = KeptForm.waiting(request);
    return form.isEmpty()
        ? pages.onwards("/")
        : pages.show("session/kept.jte", KeptFormModel.of(form.get(), pages.page().csrf().field()));
  }

  @POST
  public Response discard() {
    KeptForm.waiting(request).ifPresent(form -> KeptForm.take(request, form.action()));
    return pages.onwards("/");
  }
}
