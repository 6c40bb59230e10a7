package tandem.deals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.access.Actor;
import tandem.leads.LeadId;
import tandem.platform.Keyset;
import tandem.platform.Page;
import tandem.platform.PageRequest;
import tandem.platform.PartnerId;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * The bypass report: when deals of the company's own passed by a partner's protection, why, and
 * which stand beside one while nobody has said why. Refuses {@code role_required}.
 */
@UseCase
@ApplicationScoped
public class Bypasses {
  private static final String SAID =
      "select d.id, d.customer_name, b.stage, b.lead_id, b.partner_id, p.name, b.id, b.step, b.reason_code, b.comment, b.author_name, b.at"
          + " from deal_bypass b join deal d on d.id = b.deal_id join partner p on p.id = b.partner_id";
  private static final String UNSAID =
      "select d.id, d.customer_name, d.stage, l.id, l.partner_id, p.name"
          + " from unexplained_bypasses(cast(nullif(?1, '') as uuid), cast(nullif(?2, '') as uuid), ?3) u join deal d on d.id = u.deal_id join lead l on l.id = u.lead_id join partner p on p.id = l.partner_id order by d.id desc, l.id desc";

  @PersistenceContext EntityManager em;
  @Inject DealPolicy policy;

  /** Newest first. */
  public Page<BypassLine> list(
      Actor actor, Optional<PartnerId> partner, Optional<Instant> since, PageRequest page) {
    policy.mayReadBypasses(actor);
    List<BypassLine> rows =
        Listing.of(em, SAID)
            .whereGiven(partner.map(PartnerId::value), "b.partner_id = ?")
            .whereGiven(since.map(Timestamp::from), "b.at >= ?")
            .newestFirst(page, "b.at", "b.id")
            .stream()
            .map(Bypasses::said)
            .toList();
    return Page.cut(
        rows,
        page.limit(),
        last -> {
          BypassLine.Said said = last.said().orElseThrow();
          return new Keyset(said.at().toString(), said.id());
        });
  }

  /**
   * Open deals of the company's own beside a protection, and nobody has said why; the newest deal
   * first.
   */
  public Page<BypassLine> unexplained(Actor actor, PageRequest page) {
    policy.mayReadBypasses(actor);
    List<BypassLine> rows =
        Listing.query(
                em,
                UNSAID,
                page.after().map(Keyset::value).map(Bypasses::id).orElse(""),
                page.after().map(key -> key.id().toString()).orElse(""),
                page.limit() + 1)
            .stream()
            .map(row -> line(row, Optional.empty()))
            .toList();
    return Page.cut(
        rows,
        page.limit(),
        last -> new Keyset(last.deal().value().toString(), last.lead().value()));
  }

  /** A place in the list comes from an address: what is no id begins at the beginning. */
  private static String id(String typed) {
    try {
      return UUID.fromString(typed).toString();
    } catch (IllegalArgumentException nonsense) {
      return "";
    }
  }

  private static BypassLine said(Row row) {
    return line(
        row,
        Optional.of(
            new BypassLine.Said(
                row.uuid(6),
                BypassStep.valueOf(row.text(7)),
                BypassReason.valueOf(row.text(8)),
                row.text(9),
                row.text(10),
                row.instant(11))));
  }

  private static BypassLine line(Row row, Optional<BypassLine.Said> said) {
    return new BypassLine(
        new DealId(row.uuid(0)),
        row.maybeText(1),
        DealStage.valueOf(row.text(2)),
        new LeadId(row.uuid(3)),
        new PartnerId(row.uuid(4)),
        row.text(5),
        said);
  }
}
