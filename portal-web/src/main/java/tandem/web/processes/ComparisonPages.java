package tandem.web.processes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.deals.processes.ProcessId;
import tandem.deals.processes.ProcessMetrics;
import tandem.deals.processes.ProcessView;
import tandem.deals.processes.Processes;
import tandem.deals.processes.StageLife;
import tandem.platform.Refusal;
import tandem.web.platform.Choice;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;

/** Two versions of a process compared: what changed, and whether it helped (features EL10). */
@Controller
@RequestScoped
@Path("processes")
public class ComparisonPages {
  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject Processes processes;
  @Inject ProcessMetrics metrics;

  /** Without numbers: the newest version and the one before it. */
  @GET
  @Path("{id}/comparison")
  public Response compare(
      @PathParam("id") String id,
      @QueryParam("before") @Nullable String before,
      @QueryParam("after") @Nullable String after) {
    List<ProcessView> versions = processes.versions(me.actor(), ProcessId.parse(id));
    ProcessView newer = chosen(versions, after, 0);
    ProcessView older = chosen(versions, before, Math.min(1, versions.size() - 1));
    Page page = pages.page();
    return pages.show(
        "processes/comparison.jte",
        new ComparisonModel(
            ProcessParts.path(newer),
            newer.name(page.language()),
            versions.stream()
                .map(each ->
                    new Choice("" + each.number(), page.t("process.version", each.number())))
                .toList(),
            older.number(),
            newer.number(),
            Changes.between(page, older, newer),
            Changes.lived(page, newer.terms(), older.terms(), lives(older), lives(newer))));
  }

  private List<StageLife> lives(ProcessView version) {
    return processes.measures(me.actor())
        ? metrics.of(me.actor(), version.id(), version.number())
        : List.of();
  }

  private static ProcessView chosen(
      List<ProcessView> versions, @Nullable String number, int otherwise) {
    if (number == null) {
      return versions.get(otherwise);
    }
    return versions.stream()
        .filter(each -> number.equals("" + each.number()))
        .findFirst()
        .orElseThrow(() -> new Refusal.NotFound(ProcessId.PREFIX));
  }
}
