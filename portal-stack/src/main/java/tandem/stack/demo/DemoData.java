package tandem.stack.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Fills an empty Tandem with a made-up year that ends now. Runs as the owner of the tables, in one
 * transaction, and only where there are no partners yet.
 */
public final class DemoData {
  private DemoData() {}

  /** Answers whether it loaded anything: never into a Tandem that has data. */
  public static boolean load(Connection owner, Instant now) throws SQLException {
    owner.setAutoCommit(false);
    try (Statement statement = owner.createStatement()) {
      statement.execute("lock table partner in exclusive mode");
      if (hasPartners(statement)) {
        owner.rollback();
        return false;
      }
      write(owner, now.truncatedTo(ChronoUnit.SECONDS));
      check(statement);
      owner.commit();
      statement.execute("analyze");
      owner.commit();
      return true;
    } catch (SQLException | RuntimeException failure) {
      owner.rollback();
      throw failure;
    }
  }

  private static boolean hasPartners(Statement statement) throws SQLException {
    try (ResultSet found = statement.executeQuery("select exists (select from partner)")) {
      return found.next() && found.getBoolean(1);
    }
  }

  private static void write(Connection owner, Instant now) throws SQLException {
    Seed seed = new Seed();
    OfficeHours hours = new OfficeHours(seed, now);
    Journal journal = new Journal(seed, now);
    Bell bell = new Bell(seed, now);
    Phrases phrases = new Phrases(seed);
    List<Buyer> buyers = new Buyers(seed, hours.daysAgo(400)).make();
    DealStories deals = new DealStories(seed, hours, journal, bell, phrases);
    LeadRows leads = new LeadRows(seed);
    new LeadStories(seed, hours, journal, bell, phrases, deals, leads, buyers).tell();
    deals.own(buyers);
    DemoPlan plan = new DemoPlan(hours.today());
    plan.announce(journal);
    Payday payday = new Payday(seed, hours, journal, plan);
    payday.accrue(deals.won());
    payday.pay();

    masterData(owner, hours, buyers);
    plan.write(owner);
    leads.write(owner);
    deals.write(owner);
    payday.write(owner);
    bell.write(owner);
    journal.write(owner);
  }

  private static void masterData(Connection owner, OfficeHours hours, List<Buyer> buyers)
      throws SQLException {
    Batch partners =
        new Batch("partner", "id, code, name, country, tier, territory, created_at, updated_at");
    Batch people = new Batch("person", "id, partner_id, username, name, email, locale, roles");
    LocalDate since = hours.today().minusMonths(14);
    Instant joined = since.atTime(9, 0).atZone(OfficeHours.ZONE).toInstant();
    for (Firm firm : Firms.ALL) {
      partners.add(
          firm.uuid(),
          firm.code(),
          firm.name(),
          firm.country(),
          firm.tier(),
          firm.territory(),
          joined,
          joined);
      for (Person person : firm.people()) {
        people.add(
            person.id(),
            firm.uuid(),
            person.username(),
            person.name(),
            person.email(),
            person.locale(),
            person.roles());
      }
    }
    for (Person person : Firms.COMPANY) {
      people.add(
          person.id(),
          null,
          person.username(),
          person.name(),
          person.email(),
          person.locale(),
          person.roles());
    }
    Batch products =
        new Batch(
            "product", "id, code, name_en, name_ru, category, price, currency, commissionable");
    for (Article article : Article.SHELF) {
      products.add(
          article.uuid(),
          article.code(),
          article.nameEn(),
          article.nameRu(),
          article.category(),
          article.price(),
          "EUR",
          article.commissionable());
    }
    Batch customers =
        new Batch(
            "customer",
            "id, tax_scheme, tax_number, name, name_key, country, website, domain, sector, created_at");
    for (Buyer buyer : buyers) {
      customers.add(
          buyer.id(),
          buyer.taxId().scheme(),
          buyer.taxId().number(),
          buyer.name(),
          buyer.nameKey(),
          buyer.country(),
          buyer.website(),
          buyer.website(),
          buyer.sector(),
          joined);
    }
    partners.write(owner);
    people.write(owner);
    products.write(owner);
    customers.write(owner);
  }

  /** What stands against the waiting leads is found by the product's own check. */
  private static void check(Statement statement) throws SQLException {
    statement.executeUpdate(
        """
        insert into lead_check (lead_id, partner_id, verdict, by_tax_id, checked_at)
        select l.id, l.partner_id, case when c.found > 0 then 'CONFLICT' else 'FREE' end, c.by_tax_id, l.submitted_at
        from lead l cross join lateral (
          select count(*) as found, coalesce(bool_or(x.same_tax_id), false) as by_tax_id
          from lead_conflicts(l.id) x where x.partner_id is distinct from l.partner_id) c
        where l.stage in ('SUBMITTED', 'IN_REVIEW')
        """);
    statement.executeUpdate(
        "update lead set conflict_notice = true where id in (select lead_id from lead_check where by_tax_id)");
  }
}
