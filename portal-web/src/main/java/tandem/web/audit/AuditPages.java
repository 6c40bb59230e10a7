package tandem.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.access.AuditFilter;
import tandem.access.AuditRecord;
import tandem.access.AuditTrail;
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
  private static final int LONGEST = 100;
  private static final List<String> ACTIONS =
      List.of(
          "lead.drafted",
          "lead.changed",
          "lead.submitted",
          "lead.in_review",
          "lead.info_requested",
          "lead.approved",
          "lead.rejected",
          "lead.withdrawn",
          "lead.discarded",
          "lead.converted",
          "lead.expired",
          "deal.created",
          "deal.updated",
          "deal.stage_changed",
          "deal.won",
          "deal.lost",
          "message.created",
          "commission.accrued",
          "payout.sent",
          "commission_plan.published",
          "commission_plan.assigned",
          "customer.registered",
          "product.changed");

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject AuditTrail trail;

  @QueryParam("object")
  @Nullable String object;

  @QueryParam("actor")
  @Nullable String actor;

  @QueryParam("action")
  @Nullable String action;

  @QueryParam("since")
  @Nullable String since;

  @QueryParam("after")
  @Nullable String after;

  @GET
  public Response list() {
    Page page = pages.page();
    Submission asked = pages.submission(asked());
    AuditFilter filter =
        new AuditFilter(
            asked.text("object", LONGEST),
            asked.text("actor", LONGEST),
            asked.text("action", LONGEST).filter(ACTIONS::contains),
            since(page, asked));
    tandem.platform.Page<AuditRecord> found =
        trail.list(me.actor(), filter, Cursors.read(after, ROWS));
    Address here = here(asked);
    AuditModel model =
        new AuditModel(
            asked.form(),
            !filter.equals(AuditFilter.ALL),
            ACTIONS.stream().map(code -> new Choice(code, AuditWords.action(page, code))).toList(),
            found.rows().stream().map(entry -> row(page, entry)).toList(),
            after == null ? Optional.empty() : Optional.of(here.toString()),
            found.next().map(key -> here.with("after", Cursors.write(key)).toString()));
    return asked.clean()
        ? pages.show("company/audit.jte", model)
        : pages.again("company/audit.jte", model);
  }

  private MultivaluedMap<String, String> asked() {
    MultivaluedMap<String, String> asked = new MultivaluedHashMap<>();
    Stream.of(
            new Choice("object", object == null ? "" : object),
            new Choice("actor", actor == null ? "" : actor),
            new Choice("action", action == null ? "" : action),
            new Choice("since", since == null ? "" : since))
        .filter(given -> !given.label().isBlank())
        .forEach(given -> asked.putSingle(given.value(), given.label()));
    return asked;
  }

  /** From the beginning of that day in the reader's zone. */
  private static Optional<Instant> since(Page page, Submission asked) {
    return asked.day("since").map(day -> day.atStartOfDay(page.format().zone()).toInstant());
  }

  private static Address here(Submission asked) {
    return Address.of("/audit")
        .with("object", asked.raw("object"))
        .with("actor", asked.raw("actor"))
        .with("action", asked.raw("action"))
        .with("since", asked.raw("since"));
  }

  static AuditModel.Row row(Page page, AuditRecord entry) {
    return new AuditModel.Row(
        page.format().moment(entry.at()),
        page.format().exact(entry.at()),
        entry.actorName(),
        page.t("audit.side." + entry.actorSide()),
        entry.client(),
        AuditWords.action(page, entry.action()),
        entry.action(),
        entry.object(),
        AuditWords.href(entry.object()),
        AuditWords.details(page, entry.details()),
        entry.requestId().orElse(""));
  }
}
