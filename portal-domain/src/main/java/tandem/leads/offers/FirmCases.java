package tandem.leads.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tandem.partners.PartnerTier;
import tandem.platform.CompanyTime;
import tandem.platform.PartnerId;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** All firms within the caller's reach, as the rules look at them, in one query. */
@ApplicationScoped
class FirmCases {
  /** No category has it in its name. */
  private static final String BETWEEN = "\u001f";

  private static final Duration TWO_YEARS = Duration.ofDays(730);

  private static final String FIRMS =
      """
      select p.id, p.name, p.country, p.territory, p.tier, p.status = 'ACTIVE',
        not exists (select from agreement a where a.effective_at <= ?3 and not exists (
          select from agreement_acceptance c join agreement b on b.id = c.agreement_id
          where c.partner_id = p.id and b.number >= a.number)),
        exists (select from person s where s.partner_id = p.id and s.state = 'ACTIVE'
          and s.roles && '{partner_admin,partner_manager,partner_seller}'),
        array(select distinct r.kind from certificate_rule r
          where r.valid_from <= ?2 and r.category = any (string_to_array(?1, '\u001f'))
            and not exists (select from certificate h where h.partner_id = p.id and h.kind = r.kind and h.revoked_at is null
              and h.valid_from <= ?2 and (h.valid_until is null or h.valid_until >= ?2))),
        coalesce((select t.lead_offers from tier_terms t where t.tier = p.tier and t.valid_from <= ?2
          order by t.valid_from desc limit 1), false),
        (select count(*) from lead_offer o left join lead l on l.id = o.lead_id
          where o.partner_id = p.id and (o.state = 'OFFERED' or o.state = 'ACCEPTED' and l.stage = 'APPROVED')),
        (select count(*) from deal d where d.partner_id = p.id and d.stage = 'WON' and d.closed_at >= ?4
          and exists (select from deal_line n join product x on x.id = n.product_id
            where n.deal_id = d.id and x.category = any (string_to_array(?1, '\u001f')))),
        (select max(o.offered_at) from lead_offer o where o.partner_id = p.id),
        exists (select from lead_offer o where o.partner_id = p.id and o.company_lead_id = ?5)
      from partner p where p.status <> 'TERMINATED'
      """;

  @PersistenceContext EntityManager em;
  @Inject CompanyTime company;

  List<FirmCase> of(CompanyLeadId lead, Set<String> categories, Instant now) {
    em.flush();
    return Listing.query(
            em,
            FIRMS,
            String.join(BETWEEN, categories),
            Date.valueOf(company.today()),
            Timestamp.from(now),
            Timestamp.from(now.minus(TWO_YEARS)),
            lead.value())
        .stream()
        .map(row -> firm(row, now))
        .toList();
  }

  private static FirmCase firm(Row row, Instant now) {
    Optional<Integer> idle =
        row.maybeInstant(12)
            .map(last -> Math.toIntExact(Math.max(0, Duration.between(last, now).toDays())));
    return new FirmCase(
        new PartnerId(row.uuid(0)),
        row.text(1),
        row.text(2),
        row.maybeText(3),
        PartnerTier.valueOf(row.text(4)),
        row.flag(5),
        row.flag(6),
        row.flag(7),
        row.texts(8),
        row.flag(9),
        row.integer(10),
        row.integer(11),
        idle,
        row.flag(13));
  }
}
