package tandem.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import tandem.customers.matching.IdentityKeys;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.SqlArray;

/**
 * Who is worth a comparison: those that share the most telling keys, where a key tells the more the
 * fewer have it; and beside them those on whom something stands (a lead, an open deal of the
 * company's), so that of many firms of one name the protected one is never left out for an idle
 * one. Everything has a limit; docs/matching.md says what it costs.
 */
@ApplicationScoped
class CandidateSearch {
  /** Of all, the most telling first. */
  static final int MOST = 40;

  /** Of those on whom something stands, further ones. */
  static final int MOST_BUSY = 20;

  /**
   * Of all, and again of those on whom something stands, the newest of them: under a key that many
   * have, each tells little.
   */
  static final int MOST_UNDER_A_KEY = 300;

  /** Asked whether anything still stands on them. */
  private static final int MOST_RANKED = 120;

  private static final String SEARCH =
      """
      with under as materialized (
        select f.customer_id, 1.0 / count(*) over (partition by a.key) as telling
        from unnest(cast(?1 as bigint[])) a (key)
          cross join lateral (select k.customer_id from customer_key k where k.key = a.key order by k.customer_id limit %d) f
      ), best as materialized (
        select u.customer_id from under u where u.customer_id <> ?2 group by 1 order by sum(u.telling) desc, 1 limit %d
      ), busy as materialized (
        select f.customer_id, 1.0 / count(*) over (partition by a.key) as telling
        from unnest(cast(?1 as bigint[])) a (key)
          cross join lateral (select k.customer_id from busy_customer_key k where k.key = a.key order by k.customer_id desc limit %d) f
      ), ranked as materialized (
        select y.customer_id, sum(y.telling) as telling from busy y
        where y.customer_id <> ?2 and y.customer_id not in (select b.customer_id from best b) group by 1 order by 2 desc, 1 limit %d
      ), beside as (
        select r.customer_id from ranked r where customer_is_busy(r.customer_id) order by r.telling desc, 1 limit %d
      )
      select %s from (select b.customer_id from best b union all select y.customer_id from beside y) found join customer c on c.id = found.customer_id
      """
          .formatted(
              MOST_UNDER_A_KEY,
              MOST,
              MOST_UNDER_A_KEY,
              MOST_RANKED,
              MOST_BUSY,
              KnownCustomer.COLUMNS);

  @PersistenceContext EntityManager em;

  /** At most {@link #MOST} and {@link #MOST_BUSY} more; never the customer itself. */
  List<KnownCustomer> of(UUID id, IdentityKeys keys) {
    return Listing.query(em, SEARCH, SqlArray.of(keys.asked().stream()), id).stream()
        .map(KnownCustomer::of)
        .toList();
  }
}
