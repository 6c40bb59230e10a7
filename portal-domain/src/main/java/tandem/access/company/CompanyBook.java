package tandem.access.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.access.Actor;
import tandem.access.CompanyRole;
import tandem.access.RowScope;
import tandem.access.team.MemberState;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.persistence.Listing;
import tandem.platform.persistence.Row;

/** The company's people with their scopes, as far as the running transaction may see them. */
@ApplicationScoped
class CompanyBook {
  private static final int MOST = 1_000;
  private static final String MACHINE = "p.username like 'service-account-%'";
  private static final String SELECT =
      "select p.id, p.name, p.email, "
          + MACHINE
          + ", p.roles, s.roles is not null, p.state, p.state_since, p.state_reason, p.seen_at, p.confirmed_at,"
          + " p.confirmed_by, s.scope, s.team, array(select case when g.territory = '' then cast(g.country as text)"
          + " else g.country || '/' || g.territory end from company_region g where g.person_id = p.id order by 1),"
          + " (select count(*) from portfolio f where f.person_id = p.id), a.name, s.given_at, p.version"
          + " from person p left join company_scope s on s.person_id = p.id left join person a on a.id = s.author_id";

  @PersistenceContext EntityManager em;

  List<Colleague> all() {
    return Listing.of(em, SELECT)
        .where("p.partner_id is null")
        .orderedBy("p.state = 'DISABLED', " + MACHINE + ", p.name, p.id limit " + MOST)
        .stream()
        .map(CompanyBook::toColleague)
        .toList();
  }

  Colleague get(PersonId id) {
    return Listing.of(em, SELECT)
        .where("p.id = ?", id.value())
        .where("p.partner_id is null")
        .rows()
        .stream()
        .findFirst()
        .map(CompanyBook::toColleague)
        .orElseThrow(() -> new Refusal.NotFound(PersonId.PREFIX))
        .lookingAfter(portfolio(id));
  }

  List<LookedAfter> portfolio(PersonId id) {
    return Listing.of(
            em,
            "select f.partner_id, p.name, coalesce(a.name, ''), f.given_at from portfolio f join partner p on p.id = f.partner_id left join person a on a.id = f.author_id")
        .where("f.person_id = ?", id.value())
        .orderedBy("p.name, p.id limit " + GiveScope.MOST_FIRMS)
        .stream()
        .map(row ->
            new LookedAfter(new PartnerId(row.uuid(0)), row.text(1), row.text(2), row.instant(3)))
        .toList();
  }

  List<Region> regionsOfFirms() {
    return Listing.of(
            em,
            "select country, '' from partner union select country, btrim(territory) from partner where btrim(territory) <> '' order by 1, 2 limit 1000")
        .rows()
        .stream()
        .map(row -> new Region(row.text(0), row.text(1)))
        .toList();
  }

  List<FirmChoice> firms() {
    return Listing.of(
            em, "select id, code, name, country, coalesce(btrim(territory), '') from partner")
        .orderedBy("name, id limit " + MOST)
        .stream()
        .map(row ->
            new FirmChoice(
                new PartnerId(row.uuid(0)),
                row.text(1),
                row.text(2),
                new Region(row.text(3), row.text(4))))
        .toList();
  }

  List<String> teams() {
    return Listing.of(em, "select distinct team from company_scope")
        .where("team is not null")
        .orderedBy("team limit 200")
        .stream()
        .map(row -> row.text(0))
        .toList();
  }

  /** Two administrators who change each other at once do so one after the other. */
  long lockAdmins() {
    return Listing.of(em, "select p.id from person p")
        .where("p.partner_id is null and p.state = 'ACTIVE' and p.roles @> '{admin}'")
        .where("not " + MACHINE)
        .orderedBy("p.id for update")
        .size();
  }

  void giveRoles(Colleague colleague, Set<CompanyRole> roles, Actor by, Instant now) {
    String names =
        roles.stream().map(CompanyRole::inToken).sorted().collect(Collectors.joining(","));
    beginScope(colleague, by, now);
    em.createNativeQuery(
            "update company_scope set roles = string_to_array(?1, ','), version = version + 1 where person_id = ?2")
        .setParameter(1, names)
        .setParameter(2, colleague.id().value())
        .executeUpdate();
    em.createNativeQuery(
            "update person set roles = string_to_array(?1, ','), version = version + 1 where id = ?2")
        .setParameter(1, names)
        .setParameter(2, colleague.id().value())
        .executeUpdate();
  }

  void giveScope(Colleague colleague, GiveScope wanted, Actor by, Instant now) {
    beginScope(colleague, by, now);
    em.createNativeQuery(
            "update company_scope set scope = ?1, team = nullif(?2, ''), author_id = ?3, given_at = ?4, version = version + 1 where person_id = ?5")
        .setParameter(1, wanted.scope().name())
        .setParameter(2, wanted.team())
        .setParameter(3, by.person().value())
        .setParameter(4, Timestamp.from(now))
        .setParameter(5, colleague.id().value())
        .executeUpdate();
    em.createNativeQuery("delete from company_region where person_id = ?1")
        .setParameter(1, colleague.id().value())
        .executeUpdate();
    wanted.regions().forEach(region -> addRegion(colleague.id(), region));
    em.createNativeQuery(
            "delete from portfolio where person_id = ?1 and not (cast(partner_id as text) = any (string_to_array(?2, ',')))")
        .setParameter(1, colleague.id().value())
        .setParameter(2, uuids(wanted.portfolio()))
        .executeUpdate();
    wanted.portfolio().forEach(firm -> addFirm(colleague.id(), firm, by, now));
    touch(colleague);
  }

  void put(Colleague colleague, MemberState state, String reason, Instant now) {
    em.createNativeQuery(
            "update person set state = ?1, state_since = ?2, state_reason = nullif(?3, ''), version = version + 1 where id = ?4")
        .setParameter(1, state.name())
        .setParameter(2, Timestamp.from(now))
        .setParameter(3, reason)
        .setParameter(4, colleague.id().value())
        .executeUpdate();
  }

  void confirm(Colleague colleague, String by, Instant now) {
    em.createNativeQuery("update person set confirmed_at = ?1, confirmed_by = ?2 where id = ?3")
        .setParameter(1, Timestamp.from(now))
        .setParameter(2, by)
        .setParameter(3, colleague.id().value())
        .executeUpdate();
  }

  /** What counted until now, written down, so that the rest can be changed. */
  private void beginScope(Colleague colleague, Actor by, Instant now) {
    em.createNativeQuery(
            "insert into company_scope (person_id, scope, author_id, given_at) values (?1, ?2, ?3, ?4) on conflict (person_id) do nothing")
        .setParameter(1, colleague.id().value())
        .setParameter(2, colleague.scope().name())
        .setParameter(3, by.person().value())
        .setParameter(4, Timestamp.from(now))
        .executeUpdate();
  }

  private void addRegion(PersonId person, Region region) {
    em.createNativeQuery(
            "insert into company_region (person_id, country, territory) values (?1, ?2, ?3) on conflict do nothing")
        .setParameter(1, person.value())
        .setParameter(2, region.country())
        .setParameter(3, region.territory())
        .executeUpdate();
  }

  /** Whoever is in the portfolio already keeps the day since when. */
  private void addFirm(PersonId person, PartnerId firm, Actor by, Instant now) {
    em.createNativeQuery(
            "insert into portfolio (partner_id, person_id, author_id, given_at)"
                + " values (?1, ?2, ?3, ?4) on conflict (partner_id, person_id) do nothing")
        .setParameter(1, firm.value())
        .setParameter(2, person.value())
        .setParameter(3, by.person().value())
        .setParameter(4, Timestamp.from(now))
        .executeUpdate();
  }

  /** How many of these firms there are. */
  int known(Set<PartnerId> firms) {
    return Listing.of(em, "select id from partner")
        .where("cast(id as text) = any (string_to_array(?, ','))", uuids(firms))
        .rows()
        .size();
  }

  private void touch(Colleague colleague) {
    em.createNativeQuery("update person set version = version + 1 where id = ?1")
        .setParameter(1, colleague.id().value())
        .executeUpdate();
  }

  private static String uuids(Set<PartnerId> firms) {
    return firms.stream().map(firm -> firm.value().toString()).collect(Collectors.joining(","));
  }

  private static Colleague toColleague(Row row) {
    Set<CompanyRole> roles = CompanyRole.among(row.texts(4));
    return new Colleague(
        new PersonId(row.uuid(0)),
        row.text(1),
        row.maybeText(2),
        row.flag(3),
        roles,
        row.flag(5),
        MemberState.valueOf(row.text(6)),
        row.maybeInstant(7),
        row.maybeText(8),
        row.maybeInstant(9),
        row.maybeInstant(10),
        row.maybeText(11),
        RowScope.of(row.maybeText(12).map(RowScope::valueOf), roles),
        row.maybeText(13),
        row.texts(14).stream().flatMap(text -> Region.parse(text).stream()).toList(),
        row.integer(15),
        List.of(),
        row.maybeText(16).map(by -> new Colleague.Given(by, row.instant(17))),
        row.number(18));
  }
}
