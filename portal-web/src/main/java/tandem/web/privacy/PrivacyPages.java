package tandem.web.privacy;

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
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.platform.PersonId;
import tandem.platform.PublicId;
import tandem.platform.Refusal;
import tandem.privacy.PrivacyDesk;
import tandem.privacy.PrivacyLaw;
import tandem.privacy.ReceiveRequest;
import tandem.privacy.RequestKind;
import tandem.privacy.SubjectRequestId;
import tandem.privacy.SubjectRequestView;
import tandem.web.platform.Address;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Cursors;
import tandem.web.platform.Flash;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;
import tandem.web.team.Version;

/** Requests of people about their data: noted, answered, and what an erasure left. */
@Controller
@RequestScoped
@Path("privacy")
public class PrivacyPages {
  private static final int ROWS = 25;
  private static final int LONGEST = 255;

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject PrivacyDesk desk;
  @Inject PrivacyParts parts;
  @Inject Clock clock;

  @QueryParam("after")
  @Nullable String after;

  @GET
  public Response list() {
    return pages.show(
        "company/privacy.jte", requests(pages.submission(new MultivaluedHashMap<>())));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response receive(MultivaluedMap<String, String> posted) {
    desk.mayHandle(me.actor());
    Submission typed = pages.submission(posted);
    Optional<RequestKind> kind = typed.choice("asked", RequestKind.class);
    Optional<PrivacyLaw> law = typed.choice("law", PrivacyLaw.class);
    if (kind.isEmpty()) {
      typed.reject("asked", "form.required");
    }
    if (law.isEmpty()) {
      typed.reject("law", "form.required");
    }
    Optional<String> who = typed.required("who", LONGEST);
    Optional<String> note = typed.text("remark", PrivacyDesk.LONGEST);
    var received = typed.day("received_on");
    if (typed.clean()) {
      Optional<PersonId> person =
          who.flatMap(text -> PublicId.parse(PersonId.PREFIX, text)).map(PersonId::new);
      try {
        SubjectRequestId id =
            desk.receive(
                me.actor(),
                new ReceiveRequest(
                    kind.orElseThrow(),
                    law.orElseThrow(),
                    person,
                    person.isPresent() ? Optional.empty() : who,
                    note,
                    received));
        return pages.onwards("/privacy/requests/" + id.text(), Flash.success("privacy.received"));
      } catch (Refusal.Invalid | Refusal.Unprocessable refusal) {
        typed.refusedBy(refusal, path -> path.equals("email") || path.isEmpty() ? "who" : path);
      }
    }
    return pages.again("company/privacy.jte", requests(typed));
  }

  @GET
  @Path("requests/{id}")
  public Response request(@PathParam("id") String id) {
    return pages.show(
        "company/privacy_request.jte", model(id, pages.submission(new MultivaluedHashMap<>())));
  }

  @POST
  @Path("requests/{id}/fulfilments")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    desk.mayHandle(me.actor());
    Submission typed = pages.submission(posted);
    SubjectRequestId request = SubjectRequestId.parse(id);
    Optional<String> answer = typed.required("answer", PrivacyDesk.LONGEST);
    boolean refuse = typed.raw("do").equals("refuse");
    SubjectRequestView view = desk.find(me.actor(), request);
    if (!refuse && view.kind() == RequestKind.ERASURE && !typed.ticked("sure")) {
      typed.reject("sure", "privacy.sure_needed");
    }
    if (!typed.clean()) {
      return pages.again("company/privacy_request.jte", model(id, typed));
    }
    long version = Version.of(typed);
    if (refuse) {
      desk.refuse(me.actor(), request, version, answer.orElseThrow());
      return pages.onwards("/privacy/requests/" + id, Flash.success("privacy.refused"));
    }
    try {
      desk.fulfil(me.actor(), request, version, answer.orElseThrow());
    } catch (Refusal.Conflict open) {
      if (!open.code().equals("still_open")) {
        throw open;
      }
      typed.reject("answer", "refusal.still_open", String.join(", ", open.allowed()));
      return pages.again("company/privacy_request.jte", model(id, typed));
    }
    return pages.onwards("/privacy/requests/" + id, Flash.success("privacy.fulfilled"));
  }

  /** The act of destruction, to be printed and signed. */
  @GET
  @Path("requests/{id}/act")
  public Response act(@PathParam("id") String id) {
    SubjectRequestView view = desk.find(me.actor(), SubjectRequestId.parse(id));
    if (view.pseudonym().isEmpty()) {
      throw new Refusal.NotFound("act");
    }
    return pages.show("company/privacy_act.jte", parts.act(pages.page(), view));
  }

  @GET
  @Path("data-map")
  public Response dataMap() {
    desk.mayReadMap(me.actor());
    return pages.show("company/privacy_map.jte", PrivacyParts.map(pages.page()));
  }

  private PrivacyModel.Requests requests(Submission typed) {
    Page page = pages.page();
    var found = desk.list(me.actor(), Optional.empty(), Cursors.read(after, ROWS));
    Address here = Address.of("/privacy");
    return new PrivacyModel.Requests(
        found.rows().stream().map(view -> PrivacyParts.row(page, view, clock.instant())).toList(),
        after == null ? Optional.empty() : Optional.of(here.toString()),
        found.next().map(key -> here.with("after", Cursors.write(key)).toString()),
        page.viewer().has("admin"),
        typed.form(),
        PrivacyParts.choices(page, "privacy.kind.", RequestKind.values()),
        PrivacyParts.choices(page, "privacy.law.", PrivacyLaw.values()));
  }

  private PrivacyModel.Request model(String id, Submission typed) {
    return PrivacyParts.request(
        pages.page(), desk.find(me.actor(), SubjectRequestId.parse(id)), typed.form());
  }
}
