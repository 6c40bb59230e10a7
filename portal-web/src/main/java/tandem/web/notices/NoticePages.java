package tandem.web.notices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.conversations.Notice;
import tandem.conversations.NoticeBoard;
import tandem.web.platform.Address;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Cursors;
import tandem.web.platform.Flash;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;

/** A person's notices; reading the list marks nothing, the button does. */
@Controller
@RequestScoped
@Path("notices")
public class NoticePages {
  private static final int ROWS = 25;

  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject NoticeBoard notices;

  @GET
  public Response list(@QueryParam("after") @Nullable String after) {
    Page page = pages.page();
    tandem.platform.Page<Notice> found = notices.list(me.actor(), Cursors.read(after, ROWS));
    Address here = Address.of("/notices");
    return pages.show(
        "notices/notices.jte",
        new NoticesModel(
            notices.unread(me.actor()),
            found.rows().stream().map(notice -> row(page, notice)).toList(),
            after == null ? Optional.empty() : Optional.of(here.toString()),
            found.next().map(key -> here.with("after", Cursors.write(key)).toString())));
  }

  @POST
  @Path("read")
  public Response markAllRead() {
    notices.markAllRead(me.actor());
    return pages.onwards("/notices", Flash.success("notices.all_read"));
  }

  private static NoticesModel.Row row(Page page, Notice notice) {
    String object = notice.object();
    String icon =
        switch (notice.kind()) {
          case "lead.approved" -> "shield";
          case "lead.rejected" -> "ban";
          case "lead.info_requested" -> "question";
          case "offer.made", "offer.expiring" -> "lead";
          case "message.created",
              "message.created.inside",
              "message.mentioned",
              "message.mentioned.inside" ->
              "chat";
          case "deal.woken" -> "hourglass";
          case "task.created", "task.completed" -> "check";
          case "agreement.published" -> "scroll";
          case "partner.suspended", "partner.terminated" -> "lock";
          default -> "bell";
        };
    return new NoticesModel.Row(
        address(object),
        icon,
        notice.subject(),
        page.format().moment(notice.at()),
        notice.readAt().isEmpty());
  }

  private static String address(String object) {
    int end = object.indexOf('_');
    return switch (end < 0 ? "" : object.substring(0, end)) {
      case "deal" -> "/deals/" + object;
      case "lead" -> "/leads/" + object;
      case "offer" -> "/offers/" + object;
      case "clead" -> "/company-leads/" + object;
      case "agr" -> "/agreements/" + object;
      case "app" -> "/applications/" + object;
      case "org" -> "/partners/" + object;
      default -> "/notices";
    };
  }
}
