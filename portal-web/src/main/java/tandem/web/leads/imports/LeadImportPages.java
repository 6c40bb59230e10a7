package tandem.web.leads.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;
import tandem.leads.imports.ColumnMapping;
import tandem.leads.imports.ImportColumn;
import tandem.leads.imports.ImportedRow;
import tandem.leads.imports.LeadImportDesk;
import tandem.leads.imports.LeadImportId;
import tandem.leads.imports.LeadImportState;
import tandem.leads.imports.LeadImportView;
import tandem.leads.imports.RowOutcome;
import tandem.platform.Refusal;
import tandem.platform.Upload;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** Files of leads, for a firm's owners and managers. */
@Controller
@RequestScoped
@Path("leads/imports")
public class LeadImportPages {
  private static final String LIST = "leads/imports.jte";
  private static final String ONE = "leads/import.jte";

  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject LeadImportDesk desk;
  @Inject LeadImportQuestions questions;
  @Inject Clock clock;

  @GET
  public Response list() {
    return pages.show(LIST, all(Form.blank()));
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response upload(@HeaderParam("Content-Type") String type, byte[] body) {
    Upload upload = Upload.read(type, body);
    Submission typed = pages.submission(new MultivaluedHashMap<>());
    try {
      LeadImportId id = desk.upload(me.actor(), name(upload.fileName()), upload.file());
      return pages.onwards(at(id));
    } catch (Refusal.Invalid wrong) {
      typed.refusedBy(wrong, path -> "file");
    }
    return pages.again(LIST, all(typed.form()));
  }

  @GET
  @Path("{id}")
  public Response show(@PathParam("id") String id) {
    return pages.show(ONE, model(LeadImportId.parse(id), Form.blank()));
  }

  @POST
  @Path("{id}/check")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response check(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    LeadImportId file = LeadImportId.parse(id);
    Submission typed = pages.submission(posted);
    Map<ImportColumn, Integer> places = new EnumMap<>(ImportColumn.class);
    for (ImportColumn column : ImportColumn.values()) {
      String at = typed.raw(LeadImportModels.field(column));
      if (at.matches("\\d{1,3}")) {
        places.put(column, Integer.parseInt(at));
      } else if (!at.isEmpty()) {
        typed.reject(LeadImportModels.field(column), "form.choice");
      }
    }
    if (typed.clean()) {
      try {
        desk.check(
            me.actor(),
            file,
            version(typed.raw("version")),
            new ColumnMapping(places),
            typed.ticked("drafts"));
        return pages.onwards(at(file));
      } catch (Refusal.Invalid wrong) {
        typed.refusedBy(wrong, path -> path);
      }
    }
    return pages.again(ONE, model(file, typed.form()));
  }

  @POST
  @Path("{id}/start")
  public Response start(
      @PathParam("id") String id, @FormParam("version") @Nullable String version) {
    LeadImportId file = LeadImportId.parse(id);
    desk.start(me.actor(), file, version(version));
    return pages.onwards(at(file));
  }

  @POST
  @Path("{id}/undo")
  public Response undo(@PathParam("id") String id, @FormParam("version") @Nullable String version) {
    LeadImportId file = LeadImportId.parse(id);
    desk.undo(me.actor(), file, version(version));
    return pages.onwards(at(file));
  }

  @POST
  @Path("{id}/discard")
  public Response discard(
      @PathParam("id") String id, @FormParam("version") @Nullable String version) {
    desk.discard(me.actor(), LeadImportId.parse(id), version(version));
    return pages.onwards("/leads/imports", Flash.success("imports.discarded"));
  }

  private LeadImportsModel all(Form form) {
    return LeadImportModels.all(
        pages.page(), desk.list(me.actor()), questions.programmes(me.actor(), pages.page()), form);
  }

  private LeadImportModel model(LeadImportId id, Form typed) {
    LeadImportView file = desk.find(me.actor(), id);
    List<ImportedRow> rows =
        desk.rows(
            me.actor(),
            id,
            switch (file.state()) {
              case UPLOADED, CHECKING, RUNNING -> List.of(RowOutcome.PENDING);
              case CHECKED -> List.of(RowOutcome.FAILED, RowOutcome.SAME, RowOutcome.OK);
              default -> List.of();
            });
    boolean undoable =
        file.state() == LeadImportState.DONE
            && file.count(RowOutcome.CREATED) > 0
            && file.undoUntil().filter(until -> clock.instant().isBefore(until)).isPresent();
    return LeadImportModels.one(
        pages.page(), file, file.state().atWork() ? List.of() : rows, typed, undoable, mine(file));
  }

  private boolean mine(LeadImportView file) {
    return me.actor() instanceof PartnerUser user
        && !user.onlyLooks()
        && (user.is(PartnerRole.ADMIN) || user.person().equals(file.author()));
  }

  private static String at(LeadImportId id) {
    return "/leads/imports/" + id.text();
  }

  /** Some browsers send the whole path. */
  private static String name(String sent) {
    String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    return name.isBlank() ? "leads.csv" : name.length() > 255 ? name.substring(0, 255) : name;
  }

  private static long version(@Nullable String typed) {
    return typed != null && typed.matches("\\d{1,18}") ? Long.parseLong(typed) : -1;
  }
}
