package tandem.partners.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.customers.NameKey;
import tandem.platform.PartnerId;
import tandem.platform.PublicId;
import tandem.platform.Refusal;
import tandem.platform.Slug;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** All applications, and what else is known that looks like one of them. */
@ApplicationScoped
class Applications {
  private static final int MOST_SIMILAR = 10;

  @PersistenceContext EntityManager em;

  void add(Application application) {
    em.persist(application);
    em.flush();
  }

  Application get(ApplicationId id) {
    return Optional.ofNullable(em.find(Application.class, id))
        .orElseThrow(() -> new Refusal.NotFound(ApplicationId.PREFIX));
  }

  /** How many came in since a moment. */
  long since(Instant moment) {
    return Listing.of(em, "select count(*) from partner_application")
        .where("submitted_at >= ?", moment)
        .rows()
        .getFirst()
        .number(0);
  }

  /** How many of them for one domain or from one address. */
  long sinceFrom(Instant moment, String domain, String email) {
    return ((Number)
            em.createNativeQuery(
                    "select count(*) from partner_application where submitted_at >= ?1 and (domain = ?2 or contact_email = ?3)")
                .setParameter(1, Timestamp.from(moment))
                .setParameter(2, domain)
                .setParameter(3, email)
                .getSingleResult())
        .longValue();
  }

  /** Partners and other applications that may be the same firm, the surest first. */
  List<SimilarFirm> similarTo(Application application) {
    ApplicationFacts facts = application.facts();
    List<SimilarFirm> found = new ArrayList<>();
    similar(found, PartnerId.PREFIX, "partner", "name", application, facts);
    similar(found, ApplicationId.PREFIX, "partner_application", "firm_name", application, facts);
    return found;
  }

  private void similar(
      List<SimilarFirm> found,
      String prefix,
      String table,
      String name,
      Application application,
      ApplicationFacts facts) {
    List<?> rows =
        em.createNativeQuery(
                """
                select id, name, country, same_tax_id, same_domain, same_name from (
                  select x.id, x.%2$s as name, x.country,
                    coalesce(x.tax_scheme = ?1 and x.tax_number = ?2, false) as same_tax_id,
                    coalesce(x.domain = ?3, false) as same_domain,
                    coalesce(x.name_key = ?4, false) as same_name,
                    similarity(lower(x.%2$s), lower(?5)) as likeness
                  from %1$s x where x.id <> ?6) known
                where same_tax_id or same_domain or same_name or likeness > 0.45
                order by same_tax_id desc, same_domain desc, same_name desc, likeness desc, id limit ?7
                """
                    .formatted(table, name),
                Object[].class)
            .setParameter(1, facts.taxId().scheme().name())
            .setParameter(2, facts.taxId().number())
            .setParameter(3, application.domain())
            .setParameter(4, application.nameKey())
            .setParameter(5, facts.firmName())
            .setParameter(6, facts.id().value())
            .setParameter(7, MOST_SIMILAR)
            .getResultList();
    rows.forEach(row -> found.add(similar(prefix, (Object[]) row)));
  }

  private static SimilarFirm similar(String prefix, Object[] row) {
    List<String> alike = new ArrayList<>();
    add(alike, row[3], "tax_id");
    add(alike, row[4], "domain");
    add(alike, row[5], "name");
    if (alike.isEmpty()) {
      alike.add("similar_name");
    }
    return new SimilarFirm(
        PublicId.format(prefix, (UUID) row[0]), (String) row[1], row[2].toString(), alike);
  }

  private static void add(List<String> alike, Object same, String what) {
    if ((Boolean) same) {
      alike.add(what);
    }
  }

  /** A short name made of the firm's that no partner has. */
  String freeCode(String name) {
    String slug = Slug.of(NameKey.of(name).value());
    String base = slug.length() < 2 ? "firm" : slug.substring(0, Math.min(slug.length(), 30));
    List<String> taken =
        Listing.of(em, "select code from partner").where("code like ?", base + "%").rows().stream()
            .map((Row row) -> row.text(0))
            .toList();
    String free = base;
    for (int i = 2; taken.contains(free); i++) {
      free = base + "-" + i;
    }
    return free;
  }
}
