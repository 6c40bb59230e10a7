package tandem.deals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.leads.LeadId;
import tandem.leads.LeadLine;
import tandem.platform.Caller;
import tandem.platform.Ids;
import tandem.platform.Money;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.ProductId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Listing;

/** All the deals that the running transaction may see, with their lines and moves. */
@ApplicationScoped
class Deals {
  @PersistenceContext EntityManager em;
  @Inject Ids ids;

  void add(Deal deal) {
    em.persist(deal);
    em.flush();
  }

  /** What there is under this id; whoever asks at the same time waits for the answer. */
  Optional<Deal> held(DealId id) {
    em.createNativeQuery("select pg_advisory_xact_lock(154, hashtext(?1))", Object.class)
        .setParameter(1, id.text())
        .getSingleResult();
    return Optional.ofNullable(em.find(Deal.class, id));
  }

  Deal get(DealId id) {
    return Optional.ofNullable(em.find(Deal.class, id))
        .orElseThrow(() -> new Refusal.NotFound(DealId.PREFIX));
  }

  /** Where a closed deal stood before it was closed; where its process begins if nothing tells. */
  DealStage lastOpen(Deal deal) {
    return Listing.of(em, "select from_stage, moved_at from stage_move")
        .where("deal_id = ?", deal.id().value())
        .where("to_stage in ('WON', 'LOST')")
        .where("from_stage is not null")
        .orderedBy("moved_at desc, id desc limit 1")
        .stream()
        .findFirst()
        .map(row -> DealStage.valueOf(row.text(0)))
        .filter(DealStage::isOpen)
        .orElse(DealStage.PROSPECT);
  }

  /** What the lead opened, as far as it is open. */
  Optional<Deal> openOf(LeadId lead) {
    return Listing.of(em, "select id from deal")
        .where("lead_id = ?", lead.value())
        .where("stage not in ('WON', 'LOST')")
        .rows()
        .stream()
        .findFirst()
        .map(row -> get(new DealId(row.uuid(0))));
  }

  /** The oldest first. */
  List<DealId> ownedBy(PartnerId partner, PersonId owner) {
    return Listing.of(em, "select id from deal")
        .where("partner_id = ?", partner.value())
        .where("owner_id = ?", owner.value())
        .orderedBy("created_at, id")
        .stream()
        .map(row -> new DealId(row.uuid(0)))
        .toList();
  }

  /** Writes the lines of a new deal, each with its share of the amount. */
  void addLines(Deal deal, List<LeadLine> lines) {
    List<Money> shares = DealShares.split(deal.money(), weights(lines));
    for (int i = 0; i < lines.size(); i++) {
      addLine(deal, i + 1, lines.get(i), shares.get(i));
    }
  }

  /** After the amount changed: the lines share the new one in the same proportion. */
  void shareAnew(Deal deal) {
    List<Money> shares = DealShares.split(deal.money(), weights(lines(deal)));
    for (int i = 0; i < shares.size(); i++) {
      em.createNativeQuery("update deal_line set amount = ?1 where deal_id = ?2 and line_no = ?3")
          .setParameter(1, shares.get(i).amount())
          .setParameter(2, deal.id().value())
          .setParameter(3, i + 1)
          .executeUpdate();
    }
  }

  /** What is to be sold, in order. */
  List<LeadLine> lines(Deal deal) {
    return Listing.of(em, "select product_id, quantity from deal_line")
        .where("deal_id = ?", deal.id().value())
        .orderedBy("line_no")
        .stream()
        .map(row -> new LeadLine(new ProductId(row.uuid(0)), row.integer(1)))
        .toList();
  }

  /** The first entry of a deal's path. */
  void noteStart(Deal deal, DealStage first, Caller author, Instant at) {
    noteMove(deal, null, first, author, Optional.empty(), at);
  }

  void noteMove(Deal deal, DealStage from, Caller author, Optional<String> reason, Instant now) {
    noteMove(deal, from, deal.stage(), author, reason, now);
  }

  private void noteMove(
      Deal deal,
      @Nullable DealStage from,
      DealStage to,
      Caller author,
      Optional<String> reason,
      Instant now) {
    em.createNativeQuery(
            "insert into stage_move (id, deal_id, partner_id, from_stage, to_stage, author_id, author_name, reason, moved_at)"
                + " values (?1, ?2, cast(nullif(?3, '') as uuid), nullif(?4, ''), ?5, ?6, ?7, nullif(?8, ''), ?9)")
        .setParameter(1, ids.next())
        .setParameter(2, deal.id().value())
        .setParameter(3, owner(deal))
        .setParameter(4, from == null ? "" : from.name())
        .setParameter(5, to.name())
        .setParameter(6, author.person().value())
        .setParameter(7, author.name())
        .setParameter(8, reason.orElse(""))
        .setParameter(9, Timestamp.from(now))
        .executeUpdate();
  }

  private void addLine(Deal deal, int number, LeadLine line, Money share) {
    em.createNativeQuery(
            "insert into deal_line (deal_id, partner_id, line_no, product_id, quantity, amount, currency)"
                + " values (?1, cast(nullif(?2, '') as uuid), ?3, ?4, ?5, ?6, ?7)")
        .setParameter(1, deal.id().value())
        .setParameter(2, owner(deal))
        .setParameter(3, number)
        .setParameter(4, line.product().value())
        .setParameter(5, line.quantity())
        .setParameter(6, share.amount())
        .setParameter(7, share.currency().getCurrencyCode())
        .executeUpdate();
  }

  private List<BigDecimal> weights(List<LeadLine> lines) {
    Map<UUID, BigDecimal> prices =
        Listing.of(em, "select id, price from product")
            .whereIn(
                "cast(id as text)",
                lines.stream().map(line -> line.product().value().toString()).toList())
            .rows()
            .stream()
            .collect(Collectors.toMap(row -> row.uuid(0), row -> row.decimal(1)));
    Function<LeadLine, BigDecimal> weight =
        line ->
            prices
                .getOrDefault(line.product().value(), BigDecimal.ZERO)
                .multiply(BigDecimal.valueOf(line.quantity()));
    return lines.stream().map(weight).toList();
  }

  private static String owner(Deal deal) {
    return deal.partner().map(partner -> partner.value().toString()).orElse("");
  }
}
