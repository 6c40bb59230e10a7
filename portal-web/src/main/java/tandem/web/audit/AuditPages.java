package tandem.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.access.AuditFilter;
import tandem.access.AuditRecord;
import tandem.access.AuditTrail;
import tandem.platform.audit.AuditEntry.Outcome;
import tandem.web.platform.Address;
import tandem.web.platform.Choice;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Cursors;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** The audit trail; all of what is asked stands in the address, so that it can be passed on. */
@Controller
@RequestScoped
@Path("audit")
public class AuditPages {
  private static final int ROWS = 50;

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject AuditTrail trail;

  @QueryParam("after")
  @Nullable String after;

  @GET
  public Response list(@BeanParam AuditQuery query) {
    Page page = pages.page();
    Submission asked = pages.submission(query.asked());
    AuditFilter filter = AuditQuery.filter(page, asked);
    tandem.platform.Page<AuditRecord> found =
        trail.list(me.actor(), filter, Cursors.read(after, ROWS));
    Address here = query.at("/audit");
    Address export = query.at("/audit/export");
    AuditModel model =
        new AuditModel(
            asked.form(),
            page.viewer().company(),
            !filter.equals(AuditFilter.ALL),
            AuditWords.choices(page),
            outcomes(page),
            found.rows().stream().map(entry -> row(page, entry)).toList(),
            after == null ? Optional.empty() : Optional.of(here.toString()),
            found.next().map(key -> here.with("after", Cursors.write(key)).toString()),
            export.with("format", "csv").toString(),
            export.with("format", "ndjson").toString(),
            AuditTrail.MOST_EXPORTED);
    return asked.clean()
        ? pages.show("company/audit.jte", model)
        : pages.again("company/audit.jte", model);
  }

  static List<Choice> outcomes(Page page) {
    return Stream.of(Outcome.values())
        .map(outcome -> new Choice(outcome.name(), page.t("audit.outcome." + outcome)))
        .toList();
  }

  static AuditModel.Row row(Page page, AuditRecord entry) {
    return new AuditModel.Row(
        page.format().moment(entry.at()),
        page.format().exact(entry.at()),
        AuditWords.who(page, entry),
        page.t("audit.side." + entry.actorSide()),
        entry.client(),
        AuditWords.action(page, entry.action()),
        entry.action(),
        entry.object(),
        AuditWords.href(page, entry.object()),
        AuditWords.details(page, entry.details()),
        entry.requestId().orElse(""),
        entry.outcome() == Outcome.REFUSED,
        entry.erased());
  }
}
