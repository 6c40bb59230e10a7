package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import tandem.access.Actor;
import tandem.access.CompanyUser;
import tandem.access.PartnerUser;
import tandem.platform.Histories;
import tandem.platform.HistoryEntry;
import tandem.platform.PartnerId;
import tandem.platform.ProductId;
import tandem.platform.Refusal;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * One lead with all that belongs to it, as its reader may see it. Refuses {@code not_found} for
 * anything that is not theirs.
 */
@UseCase
@ApplicationScoped
public class LeadDesk {
  @PersistenceContext EntityManager em;
  @Inject Leads leads;
  @Inject LeadPolicy policy;
  @Inject RequestPolicy requests;
  @Inject Deputies deputies;
  @Inject LeadRequestBook book;
  @Inject Programme programme;
  @Inject LeadProgrammes programmes;
  @Inject LeadEvidence evidence;
  @Inject Recommendations recommendations;
  @Inject Histories histories;

  public LeadView find(Actor actor, LeadId id) {
    policy.mayList(actor);
    Lead lead = leads.get(id);
    policy.maySee(actor, lead.owner());
    if (lead.stage() == LeadStage.DRAFT && !policy.seesDrafts(actor)) {
      throw new Refusal.NotFound(LeadId.PREFIX);
    }
    return switch (actor) {
      case PartnerUser ignored -> new LeadPartnerView(facts(actor, lead), lead.conflictNotice());
      case CompanyUser ignored -> companyView(actor, lead);
    };
  }

  public DecisionView decision(Actor actor, LeadId id, DecisionId decision) {
    return find(actor, id).facts().decisions().stream()
        .filter(known -> known.id().equals(decision))
        .findFirst()
        .orElseThrow(() -> new Refusal.NotFound(DecisionId.PREFIX));
  }

  public List<HistoryEntry> history(Actor actor, LeadId id) {
    return find(actor, id).facts().history();
  }

  private LeadCompanyView companyView(Actor actor, Lead lead) {
    Row partner =
        Listing.of(em, "select name, tier from partner")
            .where("id = ?", lead.partner().value())
            .rows()
            .getFirst();
    PartnerId id = lead.partner();
    LeadFacts facts = facts(actor, lead);
    return new LeadCompanyView(
        facts,
        id,
        partner.text(0),
        partner.text(1),
        evidence.atSubmission(lead.id()),
        facts.correction().isPresent()
            ? evidence.againstCorrection(lead.id())
            : evidence.against(lead.id()),
        recommendations.on(lead.id()));
  }

  private LeadFacts facts(Actor actor, Lead lead) {
    Optional<java.util.UUID> deal =
        Listing.of(em, "select id from deal")
            .where("lead_id = ?", lead.id().value())
            .rows()
            .stream()
            .findFirst()
            .map(row -> row.uuid(0));
    return lead.facts(
        lines(lead.id()),
        deputies.narrowed(actor, lead, requests.allowed(actor, lead, policy.allowed(actor, lead))),
        decisions(lead.id()),
        book.of(lead.id()),
        histories.of(lead.id()),
        programme.appealable(lead)
            ? lead.decidedAt().map(programme::appealUntil)
            : Optional.empty(),
        programmes.promise(lead),
        deal);
  }

  private List<LeadFacts.Line> lines(LeadId id) {
    return Listing.of(
            em,
            "select p.id, p.code, p.name_en, p.name_ru, l.quantity from lead_line l join product p"
                + " on p.id = l.product_id")
        .where("l.lead_id = ?", id.value())
        .orderedBy("l.line_no")
        .stream()
        .map(row ->
            new LeadFacts.Line(
                new ProductId(row.uuid(0)), row.text(1), row.text(2), row.text(3), row.integer(4)))
        .toList();
  }

  private List<DecisionView> decisions(LeadId lead) {
    return Listing.of(
            em,
            "select id, kind, author_name, reason_code, comment, fields, protected_until,"
                + " decided_at, request_id, in_place_of_name from lead_decision")
        .where("lead_id = ?", lead.value())
        .orderedBy("decided_at desc, id desc")
        .stream()
        .map(row ->
            new DecisionView(
                new DecisionId(row.uuid(0)),
                lead,
                DecisionKind.valueOf(row.text(1)),
                row.text(2),
                row.maybeText(9),
                row.maybeText(3).map(RejectReason::valueOf),
                row.maybeText(4),
                row.texts(5),
                row.maybeDate(6),
                row.maybeUuid(8).map(LeadRequestId::new),
                row.instant(7)))
        .toList();
  }
}
