package tandem.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.access.AuditExport;
import tandem.access.AuditFilter;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** The filtered trail as a file. */
@RequestScoped
@Path("audit/export")
public class AuditExportPages {
  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject AuditExport export;
  @Inject Clock clock;

  @QueryParam("format")
  @Nullable String format;

  @GET
  public Response file(@BeanParam AuditQuery query) {
    Submission asked = pages.submission(query.asked());
    AuditFilter filter = AuditQuery.filter(pages.page(), asked);
    if (!asked.clean()) {
      return pages.onwards(query.at("/audit").toString());
    }
    AuditExport.Format wanted =
        "ndjson".equals(format) ? AuditExport.Format.NDJSON : AuditExport.Format.CSV;
    Actor actor = me.actor();
    AuditExport.Text text = export.begin(actor, filter, wanted);
    StreamingOutput body = text::writeTo;
    String name =
        "audit-%s.%s"
            .formatted(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), wanted.ending());
    return Response.ok(body, wanted.type())
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header("Cache-Control", "no-store")
        .build();
  }
}
