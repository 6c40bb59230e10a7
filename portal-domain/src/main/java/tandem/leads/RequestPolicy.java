package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import tandem.access.Actor;
import tandem.access.CompanyUser;
import tandem.access.PartnerUser;
import tandem.platform.PersonId;
import tandem.platform.Refusal;

/**
 * Who may do what with a lead that is decided. What the partner asks for is asked by whoever works
 * on the lead ({@link LeadPolicy}); an appeal is decided by another person than the rejection.
 */
@ApplicationScoped
class RequestPolicy {
  @Inject LeadRequestBook book;
  @Inject Programme programme;

  /** Refuses {@code same_reviewer} to whoever rejected an appealed lead. */
  void mayDecideAppeal(Actor actor, Lead lead) {
    if (rejectedIt(actor, lead)) {
      throw new Refusal.Forbidden(
          "same_reviewer", "Whoever rejected a lead does not decide on its appeal");
    }
  }

  /** Adds to what the stage allows what the decision, its term and its author allow. */
  Set<LeadAction> allowed(Actor actor, Lead lead, Set<LeadAction> byStage) {
    if (actor instanceof CompanyUser && rejectedIt(actor, lead)) {
      return EnumSet.noneOf(LeadAction.class);
    }
    Set<LeadAction> actions = EnumSet.noneOf(LeadAction.class);
    actions.addAll(byStage);
    LocalDate today = programme.today();
    switch (actor) {
      case PartnerUser user when user.worksOn(lead.owner()) && user.inGoodStanding() -> {
        add(actions, programme.appealable(lead), LeadAction.APPEAL);
        add(actions, lead.extendable(today), LeadAction.REQUEST_EXTENSION);
        add(actions, lead.correctable(), LeadAction.REQUEST_CORRECTION);
        add(actions, lead.open(), LeadAction.TRANSFER);
      }
      case CompanyUser user when user.decidesLeads() -> {
        boolean asked =
            lead.stage() == LeadStage.APPROVED
                && lead.openRequest().isPresent()
                && !lead.wasRegisteredBy(user.person());
        add(actions, asked, LeadAction.GRANT);
        add(actions, asked, LeadAction.REFUSE);
      }
      default -> {}
    }
    return actions;
  }

  private boolean rejectedIt(Actor actor, Lead lead) {
    return rejectedIt(actor.person(), lead);
  }

  /** Themselves, or somebody in their place. */
  boolean rejectedIt(PersonId person, Lead lead) {
    return lead.appealed()
        && lead.stage() != LeadStage.APPROVED
        && !lead.stage().isFinal()
        && book.rejectedBy(lead.id()).contains(person);
  }

  private static void add(Set<LeadAction> actions, boolean allowed, LeadAction wanted) {
    if (allowed) {
      actions.add(wanted);
    }
  }
}
