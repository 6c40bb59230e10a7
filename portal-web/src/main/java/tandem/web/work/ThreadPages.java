package tandem.web.work;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.deals.DealId;
import tandem.deals.DealReading;
import tandem.deals.DealTalk;
import tandem.deals.MessageView;
import tandem.web.deals.DealWords;
import tandem.web.platform.Address;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Cursors;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;

/** The whole conversation of a deal, however long it is. */
@Controller
@RequestScoped
@Path("deals")
public class ThreadPages {
  private static final int ROWS = 50;

  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject DealReading reading;
  @Inject DealTalk talk;

  @GET
  @Path("{id}/messages")
  public Response list(@PathParam("id") String id, @QueryParam("after") @Nullable String after) {
    Page page = pages.page();
    DealId deal = DealId.parse(id);
    String customer =
        reading.find(me.actor(), deal).facts().customer().orElseGet(() -> page.t("deals.nameless"));
    tandem.platform.Page<MessageView> found =
        talk.list(me.actor(), deal, Cursors.read(after, ROWS));
    Address here = Address.of("/deals/" + deal.text() + "/messages");
    return pages.show(
        "work/thread.jte",
        new ThreadModel(
            deal.text(),
            customer,
            found.rows().stream().map(message -> DealWords.of(page, message)).toList(),
            after == null ? Optional.empty() : Optional.of(here.toString()),
            found.next().map(key -> here.with("after", Cursors.write(key)).toString())));
  }
}
