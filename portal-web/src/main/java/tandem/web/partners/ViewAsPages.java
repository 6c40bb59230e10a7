package tandem.web.partners;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.access.PartnerRole;
import tandem.partners.PartnerDirectory;
import tandem.partners.PartnerPerson;
import tandem.partners.PartnerProfile;
import tandem.partners.PartnerView;
import tandem.partners.Viewpoint;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.web.platform.Choice;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.PreferencesPages;
import tandem.web.platform.Submission;
import tandem.web.platform.Watching;

/** People of the company look at the portal as a firm sees it, and stop looking. */
@Controller
@RequestScoped
@Path("view-as")
public class ViewAsPages {
  private static final String PAGE = "company/view_as.jte";
  private static final int LONGEST_CHOICE = 40;

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject PartnerDirectory partners;
  @Inject PartnerView views;
  @Inject Watching watching;

  @GET
  public Response ask(
      @QueryParam("partner") @Nullable String partner, @QueryParam("from") @Nullable String from) {
    views.mayBegin(me.actor());
    return pages.show(PAGE, model(firm(partner), from, Form.blank()));
  }

  private ViewAsModel model(PartnerId firm, @Nullable String from, Form form) {
    Page page = pages.page();
    PartnerProfile profile = partners.find(me.actor(), firm);
    Stream<Choice> people =
        profile.people().stream()
            .filter(person -> !person.partnerRoles().isEmpty())
            .map(person -> new Choice(person.id().text(), person.name(), words(page, person)));
    return new ViewAsModel(
        profile.facts().id().text(),
        profile.facts().name(),
        from == null ? "" : PreferencesPages.safe(from),
        Stream.concat(people, roles(page)).toList(),
        form,
        PartnerView.LONGEST.toMinutes());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response begin(MultivaluedMap<String, String> posted) {
    Actor viewer = me.actor();
    views.mayBegin(viewer);
    Submission typed = pages.submission(posted);
    PartnerId firm = firm(typed.raw("partner"));
    Optional<String> as = typed.required("as", LONGEST_CHOICE);
    if (as.isEmpty()) {
      return pages.again(PAGE, model(firm, typed.raw("from"), typed.form()));
    }
    String back =
        typed.raw("from").isEmpty()
            ? "/partners/" + firm.text()
            : PreferencesPages.safe(typed.raw("from"));
    Viewpoint view =
        role(as.get())
            .map(role -> views.beginAs(viewer, firm, role, back))
            .orElseGet(() -> views.beginAs(viewer, firm, PersonId.parse(as.get()), back));
    watching.begin(view);
    return pages.onwards(back.startsWith("/partners") ? "/" : back);
  }

  @POST
  @Path("end")
  public Response end() {
    Optional<Viewpoint> view = watching.now();
    // before anything may refuse: whoever lost the right to look must get out, too
    watching.stop();
    view.ifPresent(known -> views.end(me.self(), known));
    return pages.onwards(view.map(Viewpoint::from).orElse("/"), Flash.success("view.ended_flash"));
  }

  private static PartnerId firm(@Nullable String given) {
    return PartnerId.parse(given == null ? "" : given);
  }

  private static Optional<PartnerRole> role(String given) {
    return Stream.of(PartnerRole.values()).filter(role -> role.name().equals(given)).findFirst();
  }

  private static Stream<Choice> roles(Page page) {
    return Stream.of(PartnerRole.values())
        .filter(role -> role != PartnerRole.SYSTEM)
        .map(role -> new Choice(role.name(), word(page, role), page.t("view.role_only")));
  }

  private static String words(Page page, PartnerPerson person) {
    return person.partnerRoles().stream()
        .sorted()
        .map(role -> word(page, role))
        .collect(Collectors.joining(", "));
  }

  private static String word(Page page, PartnerRole role) {
    String key = "account.role.partner_" + role.name().toLowerCase(Locale.ROOT);
    return page.texts().has(key) ? page.t(key) : role.name();
  }
}
