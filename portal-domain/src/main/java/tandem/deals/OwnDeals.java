package tandem.deals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tandem.access.Actor;
import tandem.catalogue.Products;
import tandem.customers.CustomerEntry;
import tandem.customers.CustomerId;
import tandem.deals.processes.ProcessView;
import tandem.leads.LeadLine;
import tandem.platform.CompanyTime;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.Problems;
import tandem.platform.ProductId;
import tandem.platform.UseCase;
import tandem.platform.outbox.Robot;

/**
 * The company opens a deal of its own, without a partner. Refusals: {@code role_required}, {@code
 * validation_failed}, {@code bypass_reason_required} ({@link BypassGuard}).
 */
@UseCase
@ApplicationScoped
public class OwnDeals {
  private static final Robot REGISTRY = new Robot("registry");
  private static final int MAX_LINES = 20;
  private static final int MAX_QUANTITY = 100_000;
  private static final int MAX_NEED = 2_000;
  private static final int MAX_YEARS = 5;

  @Inject Deals deals;
  @Inject DealProcess processes;
  @Inject DealPolicy policy;
  @Inject Products products;
  @Inject CustomerEntry customers;
  @Inject BypassGuard guard;
  @Inject Events events;
  @Inject Ids ids;
  @Inject CompanyTime time;
  @Inject Clock clock;

  /** Refuses whoever may not, before anything is asked. */
  public void mayOpen(Actor actor) {
    policy.mayOpenOwn(actor);
  }

  public DealId open(Actor actor, OpenDeal wanted) {
    return open(actor, new DealId(ids.next()), wanted);
  }

  /**
   * Once under this id, however often the form is sent: a repeat opens nothing and answers the same
   * deal. Another deal typed into the same form, or under somebody else's id, gets an id of its
   * own.
   */
  public DealId open(Actor actor, DealId id, OpenDeal wanted) {
    policy.mayOpenOwn(actor);
    Optional<Deal> before = deals.held(id);
    problems(wanted).refuse();
    // held with its likes until the end, so that no lead on it is approved meanwhile
    CustomerId customer = customers.name(REGISTRY, wanted.customer()).id();
    if (before
        .filter(deal -> deal.isRepeated(wanted, deals.lines(deal), customer, actor))
        .isPresent()) {
      return id;
    }
    Instant now = clock.instant();
    DealId free = before.isPresent() ? new DealId(ids.next()) : id;
    ProcessView process = processes.choose(wanted.lines(), wanted.amount(), "");
    Deal deal = Deal.own(free, wanted, customer, actor, process, now);
    deals.add(deal);
    deals.addLines(deal, wanted.lines());
    deals.noteStart(deal, deal.stage(), actor, now);
    guard.pass(actor, deal, BypassStep.OPENED, wanted.bypass(), now);
    events.publish(actor, deal.opened());
    return deal.id();
  }

  private Problems problems(OpenDeal wanted) {
    Problems problems = wanted.customer().problems();
    if (wanted.lines().isEmpty() || wanted.lines().size() > MAX_LINES) {
      problems.add("lines", "too_many", "1 to " + MAX_LINES + " products");
    }
    List<ProductId> asked = wanted.lines().stream().map(LeadLine::product).toList();
    Set<ProductId> known = products.byId(asked).keySet();
    Set<ProductId> seen = new HashSet<>();
    for (int i = 0; i < asked.size(); i++) {
      if (!known.contains(asked.get(i))) {
        problems.add("lines." + i + ".product_id", "unknown_product", "is not on sale");
      } else if (!seen.add(asked.get(i))) {
        problems.add("lines." + i + ".product_id", "twice", "stands in another line already");
      }
      int quantity = wanted.lines().get(i).quantity();
      if (quantity < 1 || quantity > MAX_QUANTITY) {
        problems.add("lines." + i + ".quantity", "range", "1 to " + MAX_QUANTITY);
      }
    }
    if (!wanted.amount().isPositive()) {
      problems.add("amount", "positive", "must be more than zero");
    }
    LocalDate today = time.today();
    wanted
        .expectedClose()
        .ifPresent(day -> {
          if (day.isBefore(today)) {
            problems.add("expected_close", "in_the_past", "not before today");
          } else if (day.isAfter(today.plusYears(MAX_YEARS))) {
            problems.add("expected_close", "too_far", "within " + MAX_YEARS + " years");
          }
        });
    return problems.text("need", wanted.need().orElse(null), false, MAX_NEED);
  }
}
