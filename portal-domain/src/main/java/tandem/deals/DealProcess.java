package tandem.deals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import tandem.access.Actor;
import tandem.catalogue.ProductView;
import tandem.catalogue.Products;
import tandem.deals.processes.ProcessBook;
import tandem.deals.processes.ProcessNames;
import tandem.deals.processes.ProcessTerms;
import tandem.deals.processes.ProcessView;
import tandem.deals.processes.Requirement;
import tandem.deals.processes.StageTerms;
import tandem.leads.LeadLine;
import tandem.platform.CompanyTime;
import tandem.platform.Money;
import tandem.platform.PersonId;
import tandem.platform.ProductId;
import tandem.platform.Refusal;

/** A deal and its process: which one it gets, where it may go, and what that asks. */
@ApplicationScoped
class DealProcess {
  @Inject ProcessBook book;
  @Inject ProcessNames names;
  @Inject Products products;
  @Inject DealPolicy policy;
  @Inject DealPartners partners;
  @Inject CompanyTime company;

  /**
   * Of a new deal.
   *
   * @param programme code of its lead's programme, empty without one
   */
  ProcessView choose(List<LeadLine> lines, Money amount, String programme) {
    Map<ProductId, ProductView> known =
        products.byId(lines.stream().map(LeadLine::product).toList());
    List<Set<String>> classes =
        lines.stream()
            .map(line -> Optional.ofNullable(known.get(line.product())))
            .map(product ->
                product.map(it -> Set.copyOf(List.of(it.code(), it.category()))).orElse(Set.of()))
            .toList();
    return book.choose(classes, amount, programme);
  }

  ProcessView of(Deal deal) {
    return book.of(deal.process(), deal.processVersion());
  }

  DealPath path(Actor actor, Deal deal) {
    ProcessView process = of(deal);
    ProcessTerms terms = process.terms();
    List<DealStage> next =
        next(policy, actor, deal.owner(), deal.stage(), terms, () -> alone(deal));
    Optional<Instant> due =
        terms
            .stage(deal.stage())
            .filter(each -> each.stage().isOpen())
            .map(each -> company.calendar().dueAfter(deal.stageSince(), each.normDays()));
    Optional<StageRequirements> usual =
        terms.next(deal.stage()).stream()
            .filter(each -> each.compareTo(deal.stage()) > 0)
            .findFirst()
            .map(to -> requirements(actor, deal, to));
    return new DealPath(process, next, due, usual);
  }

  /**
   * Where whoever asks may move a deal of this owner.
   *
   * @param alone whether the deal has no partner who could move it
   */
  static List<DealStage> next(
      DealPolicy policy,
      Actor actor,
      Optional<PersonId> owner,
      DealStage stage,
      ProcessTerms terms,
      BooleanSupplier alone) {
    return policy.allowed(actor, owner, stage).contains(DealAction.MOVE)
        ? terms.next(stage).stream().filter(each -> moves(actor, terms, each, alone)).toList()
        : List.of();
  }

  /** Everything that the gates on the way ask, met or not. */
  StageRequirements requirements(Actor actor, Deal deal, DealStage to) {
    ProcessTerms terms = of(deal).terms();
    boolean allowed =
        terms.next(deal.stage()).contains(to) && moves(actor, terms, to, () -> alone(deal));
    if (terms.stage(to).isEmpty() || !deal.stage().isOpen()) {
      return new StageRequirements(to, false, false, List.of());
    }
    return new StageRequirements(
        to, allowed, terms.asksReason(deal.stage(), to), checks(deal, terms, to));
  }

  /** What two gates ask is asked once, by the first. */
  private List<StageRequirements.Check> checks(Deal deal, ProcessTerms terms, DealStage to) {
    Map<Requirement, StageRequirements.Check> asked = new LinkedHashMap<>();
    for (StageTerms stage : terms.crossed(deal.stage(), to)) {
      stage
          .gate()
          .forEach(each -> asked.computeIfAbsent(each, it -> check(deal, terms, stage, it)));
    }
    return List.copyOf(asked.values());
  }

  /**
   * Refuses {@code transition_not_allowed}, {@code role_required} when the other side moves deals
   * into that stage and can, {@code skip_reason_required}, and {@code stage_requirements_missing}
   * with all that is missing.
   */
  void refuse(Actor actor, Deal deal, DealStage to, Optional<String> reason) {
    ProcessTerms terms = of(deal).terms();
    terms.to(deal.stage(), to);
    if (!moves(actor, terms, to, () -> alone(deal))) {
      throw new Refusal.Forbidden("role_required", "The other side moves deals into this stage");
    }
    if (terms.asksReason(deal.stage(), to) && reason.filter(it -> !it.isBlank()).isEmpty()) {
      String why = "This process leaves out no stage without a reason";
      throw new Refusal.Unprocessable(
          "skip_reason_required",
          why,
          List.of(new Refusal.Problem(reasonOf(to), "skip_reason_required", why)));
    }
    List<Refusal.Problem> missing =
        requirements(actor, deal, to).missing().stream()
            .map(StageRequirements.Check::requirement)
            .map(DealProcess::problem)
            .toList();
    if (!missing.isEmpty()) {
      throw new Refusal.Unprocessable(
          "stage_requirements_missing", "The gate of the stage asks for more", missing);
    }
  }

  /** A closure may have other reasons, so it names this one. */
  static String reasonOf(DealStage to) {
    return to.isOpen() ? "reason" : "skip_reason";
  }

  private static Refusal.Problem problem(Requirement missing) {
    return missing.isField()
        ? new Refusal.Problem(missing.name(), "required", "must be given before this stage")
        : new Refusal.Problem(
            "checks." + missing.kind().toLowerCase(Locale.ROOT) + "." + missing.name(),
            "check_not_met",
            "must be done before this stage");
  }

  private StageRequirements.Check check(
      Deal deal, ProcessTerms terms, StageTerms stage, Requirement asked) {
    boolean met =
        asked.isField()
            ? deal.has(asked)
            : names
                .check(asked.kind())
                .filter(each -> each.isMet(deal.id(), asked.name()))
                .isPresent();
    return new StageRequirements.Check(
        stage.stage(), asked, met, asked.question().flatMap(terms::question));
  }

  private boolean alone(Deal deal) {
    return partners.absent().test(deal.partner());
  }

  private static boolean moves(
      Actor actor, ProcessTerms terms, DealStage to, BooleanSupplier alone) {
    return terms.stage(to).filter(each -> each.movers().include(actor, alone)).isPresent();
  }
}
