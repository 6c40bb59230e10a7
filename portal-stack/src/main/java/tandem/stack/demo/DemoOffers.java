package tandem.stack.demo;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Leads that the company has itself: one that Nord is offered now, one that it took, and one that
 * nobody answered for in time.
 */
final class DemoOffers {
  private static final String WHY =
      "[{\"code\":\"TERRITORY\",\"points\":30,\"values\":[\"Северо-Запад\"]},{\"code\":\"TIER\",\"points\":20,\"values\":[\"GOLD\"]},"
          + "{\"code\":\"ROOM\",\"points\":15,\"values\":[\"1\"]}]";
  private static final String SUED_WHY =
      "[{\"code\":\"TERRITORY\",\"points\":30,\"values\":[\"Bayern\"]},{\"code\":\"TURN\",\"points\":15,\"values\":[]}]";

  private final Instant now;
  private final Batch leads =
      new Batch(
          "company_lead",
          "id, state, tax_scheme, tax_number, customer_name, country, region, website, contact_name, contact_email,"
              + " contact_consent, product_ids::uuid[], quantities::int[], amount, currency, expected_close::date, need,"
              + " programme_id, hot, author_id, author_name, author_locale, reoffers, offers, created_at, updated_at");
  private final Batch offers =
      new Batch(
          "lead_offer",
          "id, partner_id, company_lead_id, state, need, country, region, product_ids::uuid[], size_from, size_to, currency,"
              + " hot, why, offered_at, due_at, remind_at, ended_at, ended_by, ended_name, lead_id");

  DemoOffers(Instant now) {
    this.now = now;
  }

  void write(Connection owner) throws SQLException {
    UUID open = id(1);
    lead(
        open,
        "OFFERED",
        new Customer(
            "INN", "7842155505", "Ладожские верфи", "RU", "Северо-Запад", "ladoga.example"),
        "Верфи нужна система учёта заявок для двадцати цехов, внедрение до весны.",
        "1900000",
        "RUB",
        true);
    Article article = Article.SHELF.getFirst();
    offer(
        new Offered(id(11), Firms.NORD, open, "OFFERED", WHY),
        "Верфи нужна система учёта заявок для двадцати цехов, внедрение до весны.",
        "RU",
        "Северо-Запад",
        new String[] {"1000000", "2000000", "RUB"},
        true,
        null);
    UUID late = id(2);
    lead(
        late,
        "OPEN",
        new Customer(
            "VAT", "DE811907980", "Isar Medizintechnik", "DE", "Bayern", "isar-med.example"),
        "A maker of medical devices wants one portal for its forty resellers.",
        "64000",
        "EUR",
        false);
    offer(
        new Offered(id(12), firm("sued"), late, "EXPIRED", SUED_WHY),
        "A maker of medical devices wants one portal for its forty resellers.",
        "DE",
        "Bayern",
        new String[] {"50000", "100000", "EUR"},
        false,
        null);
    leads.write(owner);
    offers.write(owner);
    taken(owner, article);
  }

  private record Customer(
      String scheme, String number, String name, String country, String region, String site) {}

  private record Offered(UUID id, Firm firm, UUID lead, String state, String why) {}

  private void lead(
      UUID id,
      String state,
      Customer customer,
      String need,
      String amount,
      String currency,
      boolean hot) {
    Instant entered = now.minus(Duration.ofDays(state.equals("OPEN") ? 16 : 1));
    leads.add(
        id,
        state,
        customer.scheme(),
        customer.number(),
        customer.name(),
        customer.country(),
        customer.region(),
        customer.site(),
        "Anna Berg",
        "anna.berg@" + customer.site(),
        true,
        List.of(Article.SHELF.getFirst().uuid().toString()),
        List.of("20"),
        new BigDecimal(amount),
        currency,
        now.plus(Duration.ofDays(80)).toString().substring(0, 10),
        need,
        UUID.fromString("019ab000-0000-7000-8000-000000000001"),
        hot,
        Firms.MANAGER.id(),
        Firms.MANAGER.name(),
        Firms.MANAGER.locale(),
        true,
        1,
        entered,
        entered);
  }

  private void offer(
      Offered offered,
      String need,
      String country,
      String region,
      String[] size,
      boolean hot,
      @Nullable UUID lead) {
    boolean open = offered.state().equals("OFFERED");
    Instant from = now.minus(Duration.ofHours(open ? 5 : 15 * 24));
    Instant due = from.plus(Duration.ofDays(open ? 3 : 7));
    offers.add(
        offered.id(),
        offered.firm().uuid(),
        offered.lead(),
        offered.state(),
        need,
        country,
        region,
        List.of(Article.SHELF.getFirst().uuid().toString()),
        new BigDecimal(size[0]),
        new BigDecimal(size[1]),
        size[2],
        hot,
        offered.why(),
        from,
        due,
        open ? from.plus(Duration.ofDays(2)) : null,
        open ? null : due,
        open ? null : new UUID(0, 0),
        open ? null : "Tandem",
        lead);
  }

  /** The last lead of Nord's that was approved is one that the company had offered. */
  private void taken(Connection owner, Article article) throws SQLException {
    try (PreparedStatement lead =
            owner.prepareStatement(
                """
                insert into company_lead (id, state, tax_scheme, tax_number, customer_name, country, contact_consent, product_ids, quantities,
                  amount, currency, need, programme_id, hot, customer_id, author_id, author_name, author_locale, offers, created_at, updated_at)
                select ?, 'PLACED', l.tax_scheme, l.tax_number, l.customer_name, l.country, true, array[?::uuid], '{1}',
                  l.amount, l.currency, coalesce(l.need, 'Wants to know more.'), l.programme_id, false, l.customer_id, ?, ?, ?, 1,
                  l.submitted_at - interval '2 days', l.submitted_at
                from lead l where l.partner_id = ? and l.stage = 'APPROVED' and l.amount is not null order by l.submitted_at desc, l.id limit 1
                """);
        PreparedStatement offer =
            owner.prepareStatement(
                """
                insert into lead_offer (id, partner_id, company_lead_id, state, need, country, product_ids, size_from, size_to, currency, hot, why,
                  offered_at, due_at, ended_at, ended_by, ended_name, lead_id)
                select ?, l.partner_id, c.id, 'ACCEPTED', c.need, c.country, c.product_ids, power(10, floor(log(c.amount))), power(10, floor(log(c.amount)) + 1), c.currency, false, ?,
                  c.created_at, c.created_at + interval '7 days', l.submitted_at, l.owner_id, l.owner_name, l.id
                from company_lead c join lead l on l.customer_id = c.customer_id and l.submitted_at = c.updated_at
                where c.id = ? limit 1
                """)) {
      UUID id = id(3);
      lead.setObject(1, id);
      lead.setObject(2, article.uuid());
      lead.setObject(3, Firms.MANAGER.id());
      lead.setString(4, Firms.MANAGER.name());
      lead.setString(5, Firms.MANAGER.locale());
      lead.setObject(6, Firms.NORD.uuid());
      lead.executeUpdate();
      offer.setObject(1, id(13));
      offer.setString(2, WHY);
      offer.setObject(3, id);
      offer.executeUpdate();
    }
  }

  private static Firm firm(String code) {
    return Firms.ALL.stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
  }

  private static UUID id(int number) {
    return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + 0xf00 + number);
  }
}
