package tandem.web.insight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tandem.insight.Funnel;
import tandem.insight.Funnels;
import tandem.platform.CompanyTime;
import tandem.platform.CsvText;
import tandem.web.platform.CurrentActor;

/** A funnel's cut as a file. */
@RequestScoped
@Path("insight/funnel.csv")
public class FunnelFile {
  private static final String TYPE = "text/csv; charset=utf-8";

  @Inject CurrentActor me;
  @Inject Funnels funnels;
  @Inject CompanyTime company;

  @GET
  public Response file(@BeanParam FunnelQuery query) {
    List<Funnel.Cut> cuts =
        funnels.cuts(me.actor(), query.filter(company.today()), query.attribute());
    StringBuilder text = new StringBuilder(CsvText.BEGIN);
    text.append(
        CsvText.row(List.of(query.attribute().name(), "name", "deals", "open", "won", "lost")));
    for (Funnel.Cut cut : cuts) {
      text.append(
          CsvText.row(
              List.of(
                  cut.key(),
                  cut.label(),
                  Long.toString(cut.deals()),
                  Long.toString(cut.open()),
                  Long.toString(cut.won()),
                  Long.toString(cut.lost()))));
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    StreamingOutput body = out -> out.write(bytes);
    return Response.ok(body, TYPE)
        .header("Content-Disposition", "attachment; filename=\"funnel.csv\"")
        .header("Cache-Control", "no-store")
        .build();
  }
}
