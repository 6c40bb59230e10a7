package tandem.customers;

import static tandem.platform.JsonMaker.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.customers.matching.CustomerIdentity;
import tandem.customers.matching.CustomerMatch;
import tandem.customers.matching.IdentityKeys;
import tandem.customers.matching.Reason;
import tandem.customers.matching.SiteName;
import tandem.customers.matching.Verdict;
import tandem.platform.persistence.SqlArray;

/**
 * The index over the registry: under which keys a customer stands, and which others are, or may be,
 * the same firm. Each pair is compared once, when the later of the two comes or changes; what came
 * of it is kept for both. Runs as the system: a partner reads none of it.
 */
@ApplicationScoped
class CustomerIndex {
  @PersistenceContext EntityManager em;
  @Inject CandidateSearch search;
  @Inject GroupRule groups;

  /** Until the transaction ends nobody enters a customer that shares a key with this one. */
  void lock(IdentityKeys keys) {
    em.createNativeQuery(
            "select lock_customer_keys(cast(?1 as bigint[]), cast(?2 as bigint[]))", Object.class)
        .setParameter(1, SqlArray.of(keys.alone().stream()))
        .setParameter(2, SqlArray.of(keys.beside().stream()))
        .getSingleResult();
  }

  /** Until the transaction ends nobody else enters any: for whoever enters many. */
  void lockAll() {
    em.createNativeQuery("select lock_customer_keys(null, null)", Object.class).getSingleResult();
  }

  /**
   * Until the transaction ends nobody else names this customer, or approves a lead on it or on one
   * like it.
   */
  void hold(UUID id) {
    em.createNativeQuery("select lock_customer(?1)", Object.class)
        .setParameter(1, id)
        .getSingleResult();
  }

  /** Files a customer, for the first time or again, and compares it with its likes. */
  void file(UUID id, CustomerIdentity identity, IdentityKeys keys, Instant now) {
    em.flush();
    em.createNativeQuery(
            "select file_customer(?1, cast(?2 as bigint[]), ?3, nullif(?4, ''))", Object.class)
        .setParameter(1, id)
        .setParameter(2, SqlArray.of(keys.filed().stream()))
        .setParameter(3, groups.rules())
        .setParameter(4, siteOf(identity).orElse(""))
        .getSingleResult();
    keep(id, identity, alike(identity, search.of(id, keys)), now);
  }

  /** The domain that the firm itself registered: one that many share says nothing. */
  static Optional<String> siteOf(CustomerIdentity identity) {
    return identity.site().filter(site -> !site.shared()).map(SiteName::domain);
  }

  private record Alike(KnownCustomer other, CustomerMatch match) {}

  private List<Alike> alike(CustomerIdentity identity, List<KnownCustomer> candidates) {
    return candidates.stream()
        .map(other -> new Alike(other, groups.compare(identity, other.identity())))
        .filter(alike -> alike.match.verdict() != Verdict.FREE)
        .toList();
  }

  private void keep(UUID id, CustomerIdentity identity, List<Alike> found, Instant now) {
    if (found.isEmpty()) {
      return;
    }
    JsonArrayBuilder rows = JSON.createArrayBuilder();
    for (Alike alike : found) {
      KnownCustomer other = alike.other;
      rows.add(row(id, other.id(), alike.match));
      rows.add(row(other.id(), id, groups.compare(other.identity(), identity)));
    }
    em.createNativeQuery(
            "insert into customer_likeness (customer_id, other_id, score, verdict, reasons, found_at)"
                + " select one, other, score, verdict, reasons, ?2 from jsonb_to_recordset(cast(?1 as jsonb))"
                + " as x (one uuid, other uuid, score numeric, verdict text, reasons jsonb) on conflict do nothing",
            Object.class)
        .setParameter(1, rows.build().toString())
        .setParameter(2, Timestamp.from(now))
        .executeUpdate();
  }

  private static JsonObject row(UUID one, UUID other, CustomerMatch match) {
    return JSON.createObjectBuilder()
        .add("one", one.toString())
        .add("other", other.toString())
        .add("score", Math.round(match.score() * 1000) / 1000.0)
        .add("verdict", match.verdict().name())
        .add("reasons", Reason.json(match.reasons()))
        .build();
  }
}
