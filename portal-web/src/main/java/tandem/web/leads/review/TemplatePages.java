package tandem.web.leads.review;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.access.Actor;
import tandem.leads.RejectReason;
import tandem.leads.answers.AnswerTemplate;
import tandem.leads.answers.AnswerTemplates;
import tandem.leads.answers.TemplateId;
import tandem.leads.answers.TemplateKind;
import tandem.leads.answers.WriteTemplate;
import tandem.platform.Refusal;
import tandem.web.platform.Badge;
import tandem.web.platform.Choice;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;
import tandem.web.team.Version;

/** The template answers: a list, and one while it is written. */
@Controller
@RequestScoped
@Path("queue/answers")
public class TemplatePages {
  private static final String LIST = "company/templates.jte";
  private static final String ONE = "company/template.jte";

  @Inject Pages pages;
  @Inject CurrentActor current;
  @Inject AnswerTemplates templates;

  @GET
  public Response list() {
    Page page = pages.page();
    Actor actor = current.actor();
    return pages.show(
        LIST,
        new TemplatesModel(
            templates.mayWrite(actor),
            templates.list(actor).stream().map(each -> row(page, each)).toList()));
  }

  @GET
  @Path("new")
  public Response blank() {
    requireWriter();
    return pages.show(
        ONE, model("", 0, Form.of(Map.of("kind", List.of("REJECT"), "active", List.of("yes")))));
  }

  @GET
  @Path("{id}")
  public Response one(@PathParam("id") String id) {
    requireWriter();
    AnswerTemplate found = templates.find(current.actor(), TemplateId.parse(id));
    Form form =
        Form.of(
            Map.of(
                "kind", List.of(found.kind().name()),
                "reason_code", List.of(found.reason().map(Enum::name).orElse("")),
                "title", List.of(found.title()),
                "text_en", List.of(found.textEn()),
                "text_ru", List.of(found.textRu()),
                "active", found.active() ? List.of("yes") : List.of()));
    return pages.show(ONE, model(id, found.version(), form));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(MultivaluedMap<String, String> posted) {
    requireWriter();
    Submission typed = pages.submission(posted);
    try {
      templates.add(current.actor(), wanted(typed));
      return pages.onwards("/queue/answers", Flash.success("answers.kept"));
    } catch (Refusal.Invalid | Refusal.Conflict refused) {
      typed.refusedBy(refused, "title");
    }
    return pages.again(ONE, model("", 0, typed.form()));
  }

  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    requireWriter();
    Submission typed = pages.submission(posted);
    long version = Version.of(typed);
    try {
      templates.change(current.actor(), TemplateId.parse(id), version, wanted(typed));
      return pages.onwards("/queue/answers", Flash.success("answers.kept"));
    } catch (Refusal.Invalid | Refusal.Conflict refused) {
      typed.refusedBy(refused, "title");
    }
    return pages.again(ONE, model(id, version, typed.form()));
  }

  private void requireWriter() {
    if (!templates.mayWrite(current.actor())) {
      throw new Refusal.Forbidden("role_required", "Template answers are the reviewers'");
    }
  }

  private static WriteTemplate wanted(Submission typed) {
    TemplateKind kind = typed.choice("kind", TemplateKind.class).orElse(TemplateKind.REJECT);
    Optional<RejectReason> reason = typed.choice("reason_code", RejectReason.class);
    return new WriteTemplate(
        kind,
        reason,
        typed.raw("title"),
        typed.raw("text_en"),
        typed.raw("text_ru"),
        typed.ticked("active"));
  }

  private TemplateModel model(String id, long version, Form form) {
    Page page = pages.page();
    return new TemplateModel(
        id,
        version,
        page.t(id.isEmpty() ? "answers.new" : "answers.change"),
        Stream.of(TemplateKind.values())
            .map(each -> new Choice(each.name(), page.t("answers.kind." + each)))
            .toList(),
        Stream.of(RejectReason.values())
            .map(each -> new Choice(each.name(), page.t("lead.reason." + each)))
            .toList(),
        form);
  }

  private static TemplatesModel.Row row(Page page, AnswerTemplate each) {
    String kind = page.t("answers.kind." + each.kind());
    return new TemplatesModel.Row(
        each.title(),
        "/queue/answers/" + each.id().text(),
        each.reason().map(reason -> kind + " · " + page.t("lead.reason." + reason)).orElse(kind),
        each.active()
            ? Badge.of(page.t("answers.active"), "check", Hue.GREEN)
            : Badge.of(page.t("answers.off"), "ban", Hue.GREY),
        each.textEn(),
        each.textRu(),
        each.author()
            .map(author ->
                page.t("review.recommended_by", author, page.format().moment(each.changedAt())))
            .orElseGet(() -> page.t("answers.came")));
  }
}
