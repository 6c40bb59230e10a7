package tandem.stack.demo;

import java.util.List;
import java.util.UUID;

/** The company's people and its eight partners; Nord and Südwerk have logins in the demo realm. */
final class Firms {
  static final Person MANAGER =
      Person.of(
          901, "manager", "Martin Keller", "tandem", "en", "channel_manager", "sales_manager");
  static final Person APPROVER =
      Person.of(902, "approver", "Анна Петрова", "tandem", "ru", "approver");
  static final Person SECOND_APPROVER =
      Person.of(919, "approver2", "Nora Lindqvist", "tandem", "en", "approver");
  static final Person PAYER =
      Person.of(904, "finance2", "David Roth", "tandem", "en", "finance_approver");

  /** Looks after two firms and sees no other. */
  static final Person OF_TWO_FIRMS =
      Person.of(909, "channel-dach", "Ingrid Winter", "tandem", "en", "channel_manager");

  /** Sees the firms of one country. */
  static final Person OF_ONE_COUNTRY =
      Person.of(910, "sales-ru", "Игорь Волков", "tandem", "ru", "sales_manager");

  static final Person ADMIN = Person.of(905, "admin", "Alex Admin", "tandem", "en", "admin");

  static final List<Person> COMPANY =
      List.of(
          MANAGER,
          APPROVER,
          Person.of(903, "finance", "Clara Stein", "tandem", "en", "finance"),
          PAYER,
          ADMIN,
          Person.of(906, "auditor", "Eva Prüfer", "tandem", "en", "auditor"),
          Person.of(907, "channel", "Olga Leitner", "tandem", "en", "channel_manager"),
          Person.of(908, "sales", "Paul Sommer", "tandem", "en", "sales_manager"),
          OF_TWO_FIRMS,
          OF_ONE_COUNTRY,
          SECOND_APPROVER);

  static final List<Firm> ALL =
      List.of(
          firm(
              1,
              "nord",
              "Nord Systems",
              "RU",
              "GOLD",
              "Северо-Запад",
              30,
              Person.of(101, "nord-owner", "Ирина Соколова", "nord", "ru", "partner_admin"),
              Person.of(102, "nord-seller", "Павел Орлов", "nord", "ru", "partner_seller"),
              Person.of(191, "nord-erp", "nord-erp", "nord", "en", "partner_system"),
              Person.of(103, "nord-finance", "Ольга Белова", "nord", "ru", "partner_finance"),
              Person.of(104, "nord-manager", "Андрей Лапин", "nord", "ru", "partner_manager"),
              Person.of(105, "nord-developer", "Мария Волкова", "nord", "ru", "partner_developer")),
          firm(
              2,
              "sued",
              "Südwerk Handel",
              "DE",
              "SILVER",
              "Bayern, Baden-Württemberg",
              22,
              Person.of(201, "sued-owner", "Jonas Weber", "sued", "en", "partner_admin"),
              Person.of(202, "sued-seller", "Lena Vogt", "sued", "en", "partner_seller"),
              Person.of(291, "sued-erp", "sued-erp", "sued", "en", "partner_system")),
          firm(
              3,
              "ural",
              "Урал Интеграция",
              "RU",
              "SILVER",
              "Урал",
              10,
              Person.of(301, "ural-owner", "Сергей Кузьмин", "ural", "ru", "partner_admin"),
              Person.of(302, "ural-seller", "Марина Лебедева", "ural", "ru", "partner_seller")),
          firm(
              4,
              "volga",
              "Волга Софт",
              "RU",
              "BRONZE",
              "Поволжье",
              8,
              Person.of(311, "volga-owner", "Денис Чернов", "volga", "ru", "partner_admin"),
              Person.of(312, "volga-seller", "Юлия Фомина", "volga", "ru", "partner_seller")),
          firm(
              5,
              "alpen",
              "Alpen IT",
              "AT",
              "GOLD",
              "Österreich",
              10,
              Person.of(321, "alpen-owner", "Katharina Gruber", "alpen", "en", "partner_admin"),
              Person.of(322, "alpen-seller", "Lukas Steiner", "alpen", "en", "partner_seller")),
          firm(
              6,
              "loire",
              "Loire Digital",
              "FR",
              "SILVER",
              "Pays de la Loire",
              8,
              Person.of(331, "loire-owner", "Camille Moreau", "loire", "en", "partner_admin"),
              Person.of(332, "loire-seller", "Hugo Lambert", "loire", "en", "partner_seller")),
          firm(
              7,
              "vistula",
              "Wisła Partner",
              "PL",
              "BRONZE",
              "Mazowsze",
              7,
              Person.of(341, "vistula-owner", "Agnieszka Nowak", "vistula", "en", "partner_admin"),
              Person.of(
                  342, "vistula-seller", "Piotr Zieliński", "vistula", "en", "partner_seller")),
          firm(
              8,
              "lombarda",
              "Lombarda Sistemi",
              "IT",
              "BRONZE",
              "Lombardia",
              5,
              Person.of(351, "lombarda-owner", "Giulia Conti", "lombarda", "en", "partner_admin"),
              Person.of(
                  352, "lombarda-seller", "Marco Ferri", "lombarda", "en", "partner_seller")));

  static final Firm NORD = ALL.getFirst();

  private Firms() {}

  private static Firm firm(
      int number,
      String code,
      String name,
      String country,
      String tier,
      String territory,
      int share,
      Person... people) {
    UUID id = UUID.fromString("01900000-0000-7000-8000-00000000000" + number);
    return new Firm(id, code, name, country, tier, territory, share, List.of(people));
  }
}
