package tandem.web.commissions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.commissions.CommissionEventView;
import tandem.commissions.CommissionEvents;
import tandem.commissions.DealEventKind;
import tandem.commissions.RecordEvent;
import tandem.deals.DealId;
import tandem.platform.Money;
import tandem.platform.Refusal;
import tandem.web.platform.Address;
import tandem.web.platform.Choice;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Cursors;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** What was invoiced, paid, delivered and given back: recorded by finance, read by both sides. */
@Controller
@RequestScoped
@Path("commissions")
public class DealEventPages {
  private static final String PAGE = "commissions/events.jte";
  private static final int ROWS = 25;

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject CommissionEvents events;

  @QueryParam("after")
  @Nullable String after;

  @GET
  @Path("events")
  public Response list() {
    return pages.show(PAGE, model(Form.blank()));
  }

  @POST
  @Path("events")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response record(MultivaluedMap<String, String> posted) {
    if (!events.allows(me.actor())) {
      throw new Refusal.Forbidden("role_required", "Only finance tells what was invoiced and paid");
    }
    Submission typed = pages.submission(posted);
    Optional<RecordEvent> order = read(typed);
    if (order.isPresent() && typed.clean()) {
      try {
        CommissionEventView event = events.record(me.actor(), order.get());
        return pages.onwards(
            "/commissions/events", Flash.success("events.recorded", String.valueOf(event.lines())));
      } catch (Refusal.Invalid wrong) {
        typed.refusedBy(wrong, field -> "event." + field);
      } catch (Refusal.Conflict differs) {
        typed.rejectWith("event.external_id", pages.words(differs));
      }
    }
    return pages.again(PAGE, model(typed.form()));
  }

  private static Optional<RecordEvent> read(Submission typed) {
    Optional<DealId> deal = deal(typed);
    Optional<DealEventKind> kind = typed.choice("event.kind", DealEventKind.class);
    Optional<String> number = typed.required("event.external_id", 100);
    Optional<BigDecimal> amount =
        typed.required("event.amount", 20).flatMap(any -> typed.amount("event.amount"));
    Optional<Currency> currency = currency(typed);
    Optional<LocalDate> day =
        typed.required("event.occurred_on", 20).flatMap(any -> typed.day("event.occurred_on"));
    if (deal.isEmpty()
        || kind.isEmpty()
        || amount.isEmpty()
        || currency.isEmpty()
        || day.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RecordEvent(
            deal.get(),
            kind.get(),
            number.orElse(""),
            new Money(amount.get(), currency.get()),
            day.get()));
  }

  private static Optional<DealId> deal(Submission typed) {
    Optional<String> text = typed.required("event.deal_id", 40);
    try {
      return text.map(DealId::parse);
    } catch (Refusal.NotFound unknown) {
      typed.reject("event.deal_id", "problem.unknown_deal");
      return Optional.empty();
    }
  }

  private static Optional<Currency> currency(Submission typed) {
    Optional<String> code = typed.required("event.currency", 3);
    try {
      return code.map(String::toUpperCase).map(Currency::getInstance);
    } catch (IllegalArgumentException unknown) {
      typed.reject("event.currency", "problem.currency");
      return Optional.empty();
    }
  }

  private DealEventsModel model(Form form) {
    Page page = pages.page();
    tandem.platform.Page<CommissionEventView> found =
        events.list(me.actor(), Optional.empty(), Cursors.read(after, ROWS));
    return new DealEventsModel(
        found.rows().stream().map(each -> row(page, each)).toList(),
        found
            .next()
            .map(key ->
                Address.of("/commissions/events").with("after", Cursors.write(key)).toString()),
        events.allows(me.actor()),
        form,
        kinds(page));
  }

  static List<Choice> kinds(Page page) {
    return Stream.of(DealEventKind.values())
        .map(kind -> new Choice(kind.name(), page.t("events.kind." + kind)))
        .toList();
  }

  static DealEventsModel.Row row(Page page, CommissionEventView event) {
    return new DealEventsModel.Row(
        "/deals/" + event.deal().text(),
        event.customer(),
        event.partnerName(),
        page.t("events.kind." + event.kind()) + " " + event.externalId(),
        page.format().date(event.occurredOn()),
        page.format().money(event.amount()),
        page.format().money(event.booked()));
  }
}
