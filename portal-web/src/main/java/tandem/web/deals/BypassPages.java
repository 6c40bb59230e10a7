package tandem.web.deals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.deals.BypassLine;
import tandem.deals.Bypasses;
import tandem.web.platform.Address;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Cursors;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;

/** The bypass report. */
@Controller
@RequestScoped
@Path("bypasses")
public class BypassPages {
  private static final int ROWS = 25;

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject Bypasses bypasses;

  @GET
  public Response list(
      @QueryParam("after") @Nullable String after, @QueryParam("open") @Nullable String open) {
    Page page = pages.page();
    Actor actor = me.actor();
    tandem.platform.Page<BypassLine> found =
        bypasses.list(actor, Optional.empty(), Optional.empty(), Cursors.read(after, ROWS));
    tandem.platform.Page<BypassLine> unexplained =
        bypasses.unexplained(actor, Cursors.read(open, ROWS));
    Address here = Address.of("/bypasses");
    return pages.show(
        "deals/bypasses.jte",
        new BypassListModel(
            unexplained.rows().stream().map(line -> row(page, line)).toList(),
            open == null ? Optional.empty() : Optional.of(here.toString()),
            unexplained.next().map(key -> here.with("open", Cursors.write(key)).toString()),
            found.rows().stream().map(line -> row(page, line)).toList(),
            after == null ? Optional.empty() : Optional.of(here.toString()),
            found.next().map(key -> here.with("after", Cursors.write(key)).toString())));
  }

  private static BypassListModel.Row row(Page page, BypassLine line) {
    return new BypassListModel.Row(
        line.customer().orElseGet(() -> page.t("deals.nameless")),
        "/deals/" + line.deal().text(),
        line.said()
            .map(said -> page.t("bypass.step." + said.step(), page.t("deal.stage." + line.stage())))
            .orElseGet(() -> page.t("deal.stage." + line.stage())),
        line.partner(),
        "/leads/" + line.lead().text(),
        line.said().map(said -> page.t("bypass.reason." + said.reason())).orElse(""),
        line.said().map(BypassLine.Said::comment).orElse(""),
        line.said()
            .map(said ->
                page.t("review.recommended_by", said.author(), page.format().moment(said.at())))
            .orElse(""));
  }
}
