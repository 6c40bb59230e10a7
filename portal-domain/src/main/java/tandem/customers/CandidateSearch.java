package tandem.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import tandem.customers.matching.IdentityKeys;
import tandem.platform.persistence.Listing;

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

  /** Under a key more tell little: of further ones only those count on whom something stands. */
  static final int MOST_UNDER_A_KEY = 300;

  /** Beyond these nobody looks. */
  static final int MOST_LOOKED_AT = 5_000;

  private static final int MOST_RANKED = 600;

  /**
   * One by one through the indexes: there may be very many leads and deals, and few are asked for.
   */
  private static final String BUSY =
      "coalesce((select true from lead l where l.customer_id = x.customer_id and l.stage in ('SUBMITTED', 'IN_REVIEW', 'INFO_REQUESTED', 'APPROVED') limit 1),"
          + " (select true from deal d where d.customer_id = x.customer_id and d.partner_id is null and d.stage not in ('WON', 'LOST') limit 1), false)";

  private static final String SEARCH =
      """
      with under as materialized (
        select a.key, f.customer_id, count(*) over (partition by a.key) as many
        from unnest(cast(?1 as bigint[])) a (key)
          cross join lateral (select k.customer_id from customer_key k where k.key = a.key order by k.customer_id limit %d) f
      ), told as materialized (
        select u.customer_id, sum(1.0 / u.many) as telling from under u where u.customer_id <> ?2 group by 1 order by 2 desc, 1 limit %d
      ), best as materialized (
        select t.customer_id from told t order by t.telling desc, t.customer_id limit %d
      ), beyond as (
        select x.customer_id, sum(1.0 / %d) as telling from (select distinct u.key from under u where u.many = %d) c
          cross join lateral (select k.customer_id from customer_key k where k.key = c.key order by k.customer_id offset %d limit %d) x
        where x.customer_id <> ?2 and %s group by 1
      ), busy as (
        select x.customer_id from (
          select t.customer_id, t.telling from told t where t.customer_id not in (select b.customer_id from best b) union all select b.customer_id, b.telling from beyond b) x
        where %s group by 1 order by sum(x.telling) desc, 1 limit %d
      )
      select %s from (select b.customer_id from best b union select y.customer_id from busy y) found join customer c on c.id = found.customer_id
      """
          .formatted(
              MOST_UNDER_A_KEY,
              MOST_RANKED,
              MOST,
              MOST_UNDER_A_KEY,
              MOST_UNDER_A_KEY,
              MOST_UNDER_A_KEY,
              MOST_LOOKED_AT,
              BUSY,
              BUSY,
              MOST_BUSY,
              KnownCustomer.COLUMNS);

  @PersistenceContext EntityManager em;

  /** At most {@link #MOST} and {@link #MOST_BUSY} more; never the customer itself. */
  List<KnownCustomer> of(UUID id, IdentityKeys keys) {
    return Listing.query(em, SEARCH, array(keys.asked()), id).stream()
        .map(KnownCustomer::of)
        .toList();
  }

  static String array(Collection<Long> keys) {
    return keys.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }
}
