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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.access.clients.ApiClient;
import tandem.access.clients.ApiClientId;
import tandem.access.clients.ApiClients;
import tandem.access.clients.ClientMethod;
import tandem.access.clients.ClientScopes;
import tandem.access.clients.CreateClient;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** The firm's machine clients, and making one. */
@Controller
@RequestScoped
@Path("developer")
public class ClientPages {
  private static final String FORM = "developer/form.jte";
  private static final int LONGEST_JWK = 4000;
  private static final int LONGEST_URL = 500;
  private static final Set<String> USUAL = Set.of("leads:read", "leads:write", "deals:read");

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject ApiClients clients;
  @Inject Commands commands;
  @Inject HttpServletRequest request;

  @GET
  public Response list() {
    Page page = pages.page();
    return pages.show(
        "developer/clients.jte",
        new ClientListModel(
            DeveloperTabs.CLIENTS.tabs(page),
            clients.list(me.actor(), firm(me)).stream()
                .map(client -> ClientParts.row(page, client))
                .toList()));
  }

  @GET
  @Path("new")
  public Response ask() {
    clients.mayMake(me.actor(), firm(me));
    Map<String, List<String>> values = new HashMap<>();
    values.put("method", List.of(ClientMethod.SECRET.name()));
    values.put("expires_on", List.of(pages.page().format().today().plusMonths(12).toString()));
    USUAL.forEach(scope -> values.put("scope." + scope, List.of("yes")));
    return pages.show(FORM, form(Form.of(values)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response make(MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    Optional<ClientMethod> method = typed.choice("method", ClientMethod.class);
    Optional<LocalDate> end = typed.day("expires_on");
    CreateClient order =
        new CreateClient(
            typed.raw("name"),
            method.orElse(null),
            method
                .filter(ClientMethod.KEY::equals)
                .flatMap(it -> typed.text("jwk", LONGEST_JWK))
                .orElse(null),
            method
                .filter(ClientMethod.KEY_URL::equals)
                .flatMap(it -> typed.text("key_url", LONGEST_URL))
                .orElse(null),
            scopes(typed),
            end.orElse(null));
    if (typed.clean()) {
      try {
        return made(clients.create(me.actor(), firm(me), order), typed.raw("name"));
      } catch (Refusal.Invalid | Refusal.Conflict refused) {
        typed.refusedBy(refused, "name");
      }
    }
    return pages.again(FORM, form(typed.form()));
  }

  private Response made(ApiClients.Made made, String name) {
    String id = made.id().text();
    made.secret().ifPresent(secret -> ToldOnce.keep(request, id, secret));
    return pages.onwards("/developer/" + id, Flash.success("developer.made", name));
  }

  @GET
  @Path("{id}")
  public Response one(@PathParam("id") String id) {
    ApiClient client = clients.find(me.actor(), firm(me), ApiClientId.parse(id));
    return pages.show(
        "developer/client.jte",
        ClientParts.client(
            pages.page(), client, ToldOnce.take(request, id), commands, Form.blank()));
  }

  static PartnerId firm(CurrentActor me) {
    return me.actor().partner().orElseThrow(() -> new Refusal.NotFound("page"));
  }

  private static Set<String> scopes(Submission typed) {
    return ClientScopes.FOR_FIRMS.stream()
        .filter(scope -> typed.ticked("scope." + scope))
        .collect(Collectors.toUnmodifiableSet());
  }

  private ClientFormModel form(Form form) {
    Page page = pages.page();
    return new ClientFormModel(form, ClientParts.methods(page), ClientParts.scopes(page));
  }
}
