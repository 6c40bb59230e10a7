package tandem.stack.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import tandem.platform.ProductId;

/** A product of the demo, with its list price in euros. */
record Article(
    UUID uuid,
    String code,
    String nameEn,
    String nameRu,
    String category,
    BigDecimal price,
    boolean commissionable,
    int mostSold) {

  static final List<Article> SHELF =
      List.of(
          article(
              1,
              "TD-CORE",
              "Tandem Core, yearly licence",
              "Tandem Core, лицензия на год",
              "software",
              "4800",
              5),
          article(
              2,
              "TD-TEAM",
              "Team workspace, 25 people",
              "Рабочее место команды, 25 человек",
              "software",
              "2350",
              12),
          article(
              3,
              "TD-EDGE",
              "Edge analytics module",
              "Модуль аналитики Edge",
              "software",
              "7900",
              3),
          article(
              4,
              "TD-SAFE",
              "Archive and compliance",
              "Архив и соответствие",
              "software",
              "3600",
              4),
          article(5, "HW-GW200", "Gateway GW-200", "Шлюз GW-200", "hardware", "1290", 20),
          article(6, "HW-NODE8", "Server node N8", "Серверный узел N8", "hardware", "11400", 4),
          article(
              7,
              "HW-SENS",
              "Sensor kit, 50 pieces",
              "Комплект датчиков, 50 шт.",
              "hardware",
              "2150",
              10),
          article(
              8,
              "SV-SETUP",
              "Installation and setup",
              "Установка и настройка",
              "services",
              "3200",
              2),
          article(
              9, "SV-CARE", "Care plan, yearly", "План поддержки на год", "services", "5400", 2),
          article(10, "SV-MIGR", "Data migration", "Перенос данных", "services", "6750", 1),
          article(
              11,
              "TR-ADMIN",
              "Administrator training, 2 days",
              "Обучение администраторов, 2 дня",
              "training",
              "1450",
              6),
          new Article(
              uuid(12),
              "SV-FREIGHT",
              "Freight and customs",
              "Доставка и таможня",
              "services",
              new BigDecimal("390"),
              false,
              3));

  ProductId id() {
    return new ProductId(uuid);
  }

  private static Article article(
      int number,
      String code,
      String nameEn,
      String nameRu,
      String category,
      String price,
      int most) {
    return new Article(
        uuid(number), code, nameEn, nameRu, category, new BigDecimal(price), true, most);
  }

  private static UUID uuid(int number) {
    return UUID.fromString("01900000-0000-7000-8100-0000000000%02d".formatted(number));
  }
}
