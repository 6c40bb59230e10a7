package tandem.web.developer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import tandem.access.clients.ApiClient;
import tandem.access.clients.ApiClientId;
import tandem.access.clients.ApiClients;
import tandem.access.clients.ClientMethod;
import tandem.platform.Refusal;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;
import tandem.web.team.Version;

/** What may be done with a machine client: other keys, or its end. */
@Controller
@RequestScoped
@Path("developer")
public class ClientKeyPages {
  private static final String PAGE = "developer/client.jte";
  private static final int LONGEST_JWK = 4000;

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject ApiClients clients;
  @Inject Commands commands;
  @Inject HttpServletRequest request;

  @POST
  @Path("{id}/keys")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    ApiClientId client = ApiClientId.parse(id);
    boolean key = client(client).method() == ClientMethod.KEY;
    try {
      ApiClients.Made made =
          clients.addKey(
              me.actor(),
              ClientPages.firm(me),
              client,
              Version.of(typed),
              key ? typed.required("jwk", LONGEST_JWK) : java.util.Optional.empty());
      made.secret().ifPresent(secret -> ToldOnce.keep(request, id, secret));
      return pages.onwards("/developer/" + id, Flash.success("developer.key_added"));
    } catch (Refusal.Invalid | Refusal.Conflict refused) {
      typed.refusedBy(refused, "jwk");
    }
    return pages.again(
        PAGE, ClientParts.client(pages.page(), client(client), "", commands, typed.form()));
  }

  @POST
  @Path("{id}/keys/removal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response remove(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    clients.removeKey(
        me.actor(),
        ClientPages.firm(me),
        ApiClientId.parse(id),
        Version.of(typed),
        typed.raw("kid"));
    return pages.onwards("/developer/" + id, Flash.success("developer.key_removed"));
  }

  @GET
  @Path("{id}/revocation")
  public Response askToRevoke(@PathParam("id") String id) {
    ApiClient client = client(ApiClientId.parse(id));
    return pages.show(
        "developer/revoke.jte",
        ClientParts.client(pages.page(), client, "", commands, Form.blank()));
  }

  @POST
  @Path("{id}/revocation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response revoke(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    ApiClientId client = ApiClientId.parse(id);
    clients.revoke(me.actor(), ClientPages.firm(me), client, Version.of(pages.submission(posted)));
    return pages.onwards("/developer", Flash.success("developer.revoked", client(client).name()));
  }

  private ApiClient client(ApiClientId id) {
    return clients.find(me.actor(), ClientPages.firm(me), id);
  }
}
