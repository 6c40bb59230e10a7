package tandem.web.deals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tandem.access.Actor;
import tandem.deals.BypassLine;
import tandem.deals.Bypasses;
import tandem.platform.CsvText;
import tandem.platform.Keyset;
import tandem.platform.PageRequest;
import tandem.web.platform.CurrentActor;

/** The bypass report as a file: what nobody has explained first, at most ten thousand rows. */
@RequestScoped
@Path("bypasses/file.csv")
public class BypassFile {
  private static final int MOST = 10_000;
  private static final String TYPE = "text/csv; charset=utf-8";

  @Inject CurrentActor me;
  @Inject Bypasses bypasses;

  @GET
  public Response file() {
    byte[] text = text(me.actor()).getBytes(StandardCharsets.UTF_8);
    StreamingOutput body = out -> out.write(text);
    return Response.ok(body, TYPE)
        .header("Content-Disposition", "attachment; filename=\"bypasses.csv\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  private String text(Actor actor) {
    StringBuilder text = new StringBuilder(CsvText.BEGIN);
    text.append(
        CsvText.row(
            List.of(
                "at",
                "deal_id",
                "customer",
                "step",
                "stage",
                "lead_id",
                "partner",
                "reason_code",
                "comment",
                "author")));
    int written = 0;
    Optional<Keyset> next = Optional.empty();
    do {
      tandem.platform.Page<BypassLine> some =
          bypasses.unexplained(actor, new PageRequest(PageRequest.MAX, next));
      some.rows().forEach(line -> text.append(csv(line)));
      written += some.rows().size();
      next = some.next();
    } while (next.isPresent() && written < MOST);
    next = Optional.empty();
    do {
      tandem.platform.Page<BypassLine> some =
          bypasses.list(
              actor, Optional.empty(), Optional.empty(), new PageRequest(PageRequest.MAX, next));
      some.rows().forEach(line -> text.append(csv(line)));
      written += some.rows().size();
      next = some.next();
    } while (next.isPresent() && written < MOST);
    return text.toString();
  }

  private static String csv(BypassLine line) {
    List<String> cells = new ArrayList<>();
    Optional<BypassLine.Said> said = line.said();
    cells.add(said.map(each -> each.at().toString()).orElse(""));
    cells.add(line.deal().text());
    cells.add(line.customer().orElse(""));
    cells.add(said.map(each -> each.step().name()).orElse(""));
    cells.add(line.stage().name());
    cells.add(line.lead().text());
    cells.add(line.partner());
    cells.add(said.map(each -> each.reason().name()).orElse(""));
    cells.add(said.map(BypassLine.Said::comment).orElse(""));
    cells.add(said.map(BypassLine.Said::author).orElse(""));
    return CsvText.row(cells);
  }
}
