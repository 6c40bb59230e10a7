package tandem.web.styleguide;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import tandem.web.platform.Pages;

/** In production there is no such page. */
@Controller
@RequestScoped
@Path("styleguide")
public class StyleguidePages {
  @Inject Pages pages;

  @GET
  public Response guide() {
    if (!pages.page().demo()) {
      throw new NotFoundException();
    }
    return pages.show("styleguide/guide.jte", Guide.of(pages.page()));
  }
}
