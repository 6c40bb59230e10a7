package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.deals.DealId;
import tandem.deals.LossRoutes;
import tandem.deals.LostReason;
import tandem.leads.Programme;
import tandem.platform.CompanyTime;
import tandem.platform.PartnerId;

/** Tells whoever answers for a reason that a deal was lost by it. */
@ApplicationScoped
class LossLetters {
  @Inject LossRoutes routes;
  @Inject Readers readers;
  @Inject Subjects subjects;
  @Inject Postman postman;
  @Inject Programme programme;
  @Inject CompanyTime company;

  /** Nobody, of a reason that is nobody's task. */
  void route(UUID eventId, DealId deal, @Nullable PartnerId firm, LostReason reason, Instant at) {
    routes.of(reason).ifPresent(route -> tell(eventId, deal, firm, route, at));
  }

  private void tell(
      UUID eventId, DealId deal, @Nullable PartnerId firm, LossRoutes.Route route, Instant at) {
    for (Reader reader :
        firm == null ? readers.withRole(route.role()) : readers.withRole(route.role(), firm)) {
      postman.tell(
          eventId,
          reader,
          Letter.of(
              reader,
              "deal.loss_routed",
              deal.text(),
              "/deals/" + deal.text(),
              route.title(reader.locale()),
              subjects.customerOf(deal),
              Dates.moment(
                  company.calendar().dueAfter(at, route.dueDays()), reader, programme.zone())));
    }
  }
}
