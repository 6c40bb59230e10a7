package tandem.stack.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import tandem.access.clients.ClientScopes;

/** The made-up year, told up to a moment and kept in memory until it is written. */
final class DemoYear {
  /** As in the demo's realm. */
  private static final List<String> MACHINE_SCOPES = ClientScopes.FOR_FIRMS;

  private final OfficeHours hours;
  private final Journal journal;
  private final Bell bell;
  private final List<Buyer> buyers;
  private final LeadRows leads;
  private final DealStories deals;
  private final DemoPlan plan;
  private final DemoGrowth growth;
  private final DemoAgreement agreement;
  private final DemoProgramme programme;
  private final Payday payday;
  private final DemoOffers offers;
  private final DemoDesk desk;

  DemoYear(Instant end) {
    Instant now = end.truncatedTo(ChronoUnit.SECONDS);
    Seed seed = new Seed();
    hours = new OfficeHours(seed, now);
    journal = new Journal(seed, now);
    bell = new Bell(seed, now);
    Phrases phrases = new Phrases(seed);
    buyers = new Buyers(seed, hours.daysAgo(400)).make();
    deals = new DealStories(seed, hours, journal, bell, phrases);
    leads = new LeadRows(seed);
    offers = new DemoOffers(now);
    desk = new DemoDesk(now, hours.today());
    plan = new DemoPlan(hours.today());
    growth = new DemoGrowth(hours);
    agreement = new DemoAgreement(hours.today());
    programme = new DemoProgramme(hours);
    payday = new Payday(seed, hours, journal, plan);
    new LeadStories(seed, hours, journal, bell, phrases, deals, leads, buyers).tell();
    deals.own(buyers);
    plan.announce(journal);
    growth.announce(journal);
    agreement.announce(journal);
    programme.announce(journal);
    payday.accrue(deals.won());
    payday.pay();
  }

  void write(Connection owner) throws SQLException {
    masterData(owner);
    plan.write(owner);
    growth.write(owner);
    agreement.write(owner);
    programme.write(owner);
    leads.write(owner);
    offers.write(owner);
    deals.write(owner);
    new DemoProcesses().write(owner);
    desk.write(owner);
    payday.write(owner);
    bell.write(owner);
    journal.write(owner);
  }

  private void masterData(Connection owner) throws SQLException {
    Batch partners =
        new Batch("partner", "id, code, name, country, tier, territory, created_at, updated_at");
    Batch people = new Batch("person", "id, partner_id, username, name, email, locale, roles");
    Batch machines =
        new Batch(
            "api_client",
            "id, partner_id, client_id, name, method, scopes, state, author_id, author_name, created_at, expires_at");
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
        if (person.roles().contains("partner_system")) {
          machines.add(
              person.id(),
              firm.uuid(),
              person.username(),
              "ERP",
              "SECRET",
              MACHINE_SCOPES,
              "ACTIVE",
              firm.people().getFirst().id(),
              firm.people().getFirst().name(),
              joined,
              joined.plus(Duration.ofDays(790)));
        }
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
    new DemoScopes(joined).write(owner);
    machines.write(owner);
    products.write(owner);
    customers.write(owner);
  }
}
