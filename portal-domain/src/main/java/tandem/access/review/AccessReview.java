package tandem.access.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import tandem.access.Actor;
import tandem.platform.Keyset;
import tandem.platform.Page;
import tandem.platform.PageRequest;
import tandem.platform.PartnerId;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/**
 * Everybody and everything that has access, over all firms, for administrators and auditors. What
 * stays and what goes is said where it is kept: {@code team.Team}, {@code clients.ApiClients},
 * {@code company.CompanyPeople}.
 */
@UseCase
@ApplicationScoped
public class AccessReview {
  private static final String LINES =
      "select r.kind, r.id, r.partner_id, r.firm, r.name, r.may, r.used, r.confirmed_at, r.confirmed_by, r.version, r.sort from ("
          + "select case when p.partner_id is null then 'COLLEAGUE' else 'PERSON' end as kind, p.id, p.partner_id, coalesce(f.name, '') as firm,"
          + " p.name, p.roles as may, p.seen_at as used, p.confirmed_at, p.confirmed_by, p.version, coalesce(f.name, '') || ' ' || p.name as sort"
          + " from person p left join partner f on f.id = p.partner_id where p.state = 'ACTIVE' and not (p.roles @> '{partner_system}')"
          + " union all select 'CLIENT', c.id, c.partner_id, f.name, c.name, c.scopes, c.last_used_at, c.confirmed_at, c.confirmed_by, c.version,"
          + " f.name || ' ' || c.name from api_client c join partner f on f.id = c.partner_id"
          + " where c.state in ('SETTING_UP', 'ACTIVE') and c.expires_at > now()) r";

  @PersistenceContext EntityManager em;
  @Inject ReviewPolicy policy;

  /** By firm, then by name; the company's own first. */
  public Page<AccessLine> list(Actor actor, AccessFilter filter, PageRequest page) {
    policy.maySee(actor);
    List<Row> rows =
        Listing.of(em, LINES)
            .whereGiven(filter.firm().map(PartnerId::value), "r.partner_id = ?")
            .whereGiven(filter.kind().map(Enum::name), "r.kind = ?")
            .whereGiven(filter.text().map(Listing::contains), "r.name ilike ? or r.firm ilike ?")
            .whereGiven(filter.confirmedBefore(), "coalesce(r.confirmed_at, '-infinity') < ?")
            .page(page, "r.sort", "r.id", false, text -> text);
    Page<Row> cut = Page.cut(rows, page.limit(), row -> new Keyset(row.text(10), row.uuid(1)));
    return new Page<>(cut.rows().stream().map(AccessReview::line).toList(), cut.next());
  }

  /** Refuses whoever decides on nothing here, before anything is asked. */
  public void requireReviewer(Actor actor) {
    policy.mayDecide(actor);
  }

  /** Whether this actor may say what stays and what goes. */
  public boolean decides(Actor actor) {
    policy.maySee(actor);
    return policy.decides(actor);
  }

  private static AccessLine line(Row row) {
    Optional<PartnerId> firm = row.maybeUuid(2).map(PartnerId::new);
    return new AccessLine(
        AccessLine.Kind.valueOf(row.text(0)),
        row.uuid(1),
        firm,
        row.text(3),
        row.text(4),
        row.texts(5),
        row.maybeInstant(6),
        row.maybeInstant(7),
        row.maybeText(8),
        row.number(9));
  }
}
