package tandem.web.applications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.partners.applications.ApplicationDesk;
import tandem.partners.applications.ApplicationFilter;
import tandem.partners.applications.ApplicationRow;
import tandem.web.platform.Address;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Cursors;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;
import tandem.web.platform.Tab;

/** Who wants to become a partner. */
@Controller
@RequestScoped
@Path("applications")
public class ApplicationListPages {
  private static final int ROWS = 50;

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject ApplicationDesk desk;

  @GET
  public Response list(
      @QueryParam("show") @Nullable String show,
      @QueryParam("q") @Nullable String query,
      @QueryParam("after") @Nullable String after) {
    Page page = pages.page();
    ApplicationTab tab = ApplicationTab.of(show);
    MultivaluedMap<String, String> given = new MultivaluedHashMap<>();
    given.putSingle("q", query == null ? "" : query);
    Submission asked = pages.submission(given);
    ApplicationFilter filter = new ApplicationFilter(tab.stages(), asked.text("q", 120));
    tandem.platform.Page<ApplicationRow> found =
        desk.list(me.actor(), filter, Cursors.read(after, ROWS));
    Address here = Address.of("/applications").with("show", tab.code()).with("q", asked.raw("q"));
    return pages.show(
        "applications/list.jte",
        new ApplicationListModel(
            Stream.of(ApplicationTab.values())
                .map(each ->
                    new Tab(
                        page.t("applications.tab." + each.code()),
                        here.with("show", each.code()).toString(),
                        each == tab,
                        each == ApplicationTab.WAITING ? desk.waiting(me.actor()) : 0,
                        each == ApplicationTab.WAITING))
                .toList(),
            tab.code(),
            asked.form(),
            found.rows().stream().map(row -> row(page, row)).toList(),
            after == null ? Optional.empty() : Optional.of(here.toString()),
            found.next().map(key -> here.with("after", Cursors.write(key)).toString())));
  }

  static ApplicationListModel.Row row(Page page, ApplicationRow row) {
    return new ApplicationListModel.Row(
        "/applications/" + row.id().text(),
        row.firmName(),
        page.country(row.country()) + " · " + row.territory(),
        ApplicationBadges.of(page, row.stage()),
        page.format().moment(row.submittedAt()),
        row.stage().waitsForCompany() ? page.format().deadline(row.dueAt()) : "");
  }
}
