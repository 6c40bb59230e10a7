package tandem.stack.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tandem.customers.NameKey;
import tandem.customers.TaxId;
import tandem.customers.TaxScheme;

/**
 * Makes end customers: names as they are common in each country, tax ids with right check digits.
 */
final class Buyers {
  private static final List<String> ADJECTIVES =
      List.of(
          "Балтийский",
          "Северный",
          "Уральский",
          "Волжский",
          "Сибирский",
          "Донской",
          "Невский",
          "Южный",
          "Восточный",
          "Полярный",
          "Камский",
          "Амурский",
          "Байкальский",
          "Калужский",
          "Ладожский");
  private static final List<String> NOUNS =
      List.of(
          "причал",
          "машзавод",
          "комбинат",
          "порт",
          "терминал",
          "элеватор",
          "хлебозавод",
          "молокозавод",
          "лесхоз",
          "горизонт",
          "маяк",
          "литейщик",
          "агрохолдинг",
          "металлург",
          "транспортник",
          "картон",
          "кирпич",
          "кабель",
          "энергосбыт",
          "прибор");
  private static final List<String> RUSSIAN_FORMS = List.of("ООО", "ООО", "ООО", "АО", "ПАО");
  private static final List<String> RUSSIAN_PEOPLE =
      List.of(
          "Алексей Морозов",
          "Наталья Зайцева",
          "Игорь Волков",
          "Елена Виноградова",
          "Андрей Голубев",
          "Татьяна Комарова",
          "Виктор Ершов",
          "Светлана Мельникова",
          "Роман Давыдов",
          "Алёна Щукина");

  /** For each country: words of names, what they do, legal forms, people. */
  private record Land(
      int many,
      String number,
      List<String> words,
      List<String> trades,
      List<String> forms,
      List<String> people) {}

  private static final Map<String, Land> LANDS =
      Map.of(
          "DE",
              new Land(
                  60,
                  "DE#########",
                  List.of(
                      "Bergmann",
                      "Lindner",
                      "Hoffstetter",
                      "Krüger",
                      "Brandt",
                      "Seidel",
                      "Vogelsang",
                      "Kästner",
                      "Rheinhold",
                      "Albrecht"),
                  List.of(
                      "Maschinenbau",
                      "Logistik",
                      "Elektrotechnik",
                      "Holzwerke",
                      "Medizintechnik",
                      "Verpackung",
                      "Stahlbau",
                      "Lebensmittel"),
                  List.of("GmbH", "GmbH & Co. KG", "AG"),
                  List.of("Sabine Richter", "Thomas Kühn", "Andrea Pohl", "Stefan Busch")),
          "FR",
              new Land(
                  20,
                  "FR###########",
                  List.of("Delacroix", "Fontaine", "Beaumont", "Chevalier", "Rousselot"),
                  List.of("Logistique", "Industries", "Textiles", "Agroalimentaire", "Énergie"),
                  List.of("SAS", "SARL", "SA"),
                  List.of("Isabelle Garnier", "Laurent Petit", "Nathalie Roux")),
          "PL",
              new Land(
                  18,
                  "PL##########",
                  List.of("Kowalczyk", "Wrona", "Sobieski", "Jabłoński", "Mazur"),
                  List.of("Transport", "Budownictwo", "Meble", "Energetyka"),
                  List.of("Sp. z o.o.", "S.A."),
                  List.of("Magdalena Wójcik", "Tomasz Krawczyk")),
          "IT",
              new Land(
                  15,
                  "IT#######0###",
                  List.of("Bianchi", "Colombo", "Ferraro", "Galli"),
                  List.of("Meccanica", "Tessuti", "Impianti", "Alimentari"),
                  List.of("S.p.A.", "S.r.l."),
                  List.of("Francesca Riva", "Paolo Greco")),
          "AT",
              new Land(
                  10,
                  "ATU########",
                  List.of("Huber", "Wallner", "Egger"),
                  List.of("Metallbau", "Holz", "Seilbahnen", "Getränke"),
                  List.of("GmbH"),
                  List.of("Johanna Leitner", "Michael Auer")),
          "NL",
              new Land(
                  7,
                  "NL#########B01",
                  List.of("Van Dijk", "De Groot"),
                  List.of("Techniek", "Transport", "Bloemen", "Scheepsbouw"),
                  List.of("B.V."),
                  List.of("Sanne Visser", "Daan Bakker")),
          "ES",
              new Land(
                  5,
                  "ESB########",
                  List.of("García", "Navarro"),
                  List.of("Talleres", "Logística", "Cerámicas"),
                  List.of("S.L.", "S.A."),
                  List.of("Lucía Torres", "Javier Molina")));
  private static final int RUSSIAN = 165;

  private static final List<String> SECTORS =
      List.of(
          "manufacturing",
          "logistics",
          "food",
          "energy",
          "medical",
          "retail",
          "construction",
          "forestry");

  private final Seed seed;
  private final Instant since;
  private final Set<NameKey> names = new HashSet<>();
  private final Set<TaxId> numbers = new HashSet<>();
  private final List<Buyer> buyers = new ArrayList<>();

  Buyers(Seed seed, Instant since) {
    this.seed = seed;
    this.since = since;
  }

  List<Buyer> make() {
    while (buyers.size() < RUSSIAN) {
      String name = seed.pick(ADJECTIVES) + " " + seed.pick(NOUNS);
      add("%s «%s»".formatted(seed.pick(RUSSIAN_FORMS), name), "RU", seed.pick(RUSSIAN_PEOPLE));
    }
    LANDS.keySet().stream().sorted().forEach(this::settle);
    return List.copyOf(buyers);
  }

  private void settle(String country) {
    Land land = LANDS.getOrDefault(country, LANDS.values().iterator().next());
    int wanted = buyers.size() + land.many();
    while (buyers.size() < wanted) {
      String name = seed.pick(land.words()) + " " + seed.pick(land.trades());
      add(name + " " + seed.pick(land.forms()), country, seed.pick(land.people()));
    }
  }

  private void add(String name, String country, String contact) {
    NameKey key = NameKey.of(name);
    if (!names.add(key)) {
      return;
    }
    String website = key.value().replace(' ', '-') + ".example";
    buyers.add(
        new Buyer(
            seed.id(since), number(country), name, country, website, seed.pick(SECTORS), contact));
  }

  /** Throws digits until they carry the right check digit, which they do once in ten or so. */
  private TaxId number(String country) {
    boolean russian = country.equals("RU");
    TaxScheme scheme = russian ? TaxScheme.INN : TaxScheme.VAT;
    while (true) {
      String number = russian ? "78" + seed.digits(8) : vat(country);
      if (TaxId.check(scheme, number).isEmpty() && numbers.add(new TaxId(scheme, number))) {
        return new TaxId(scheme, number);
      }
    }
  }

  private String vat(String country) {
    Land land = LANDS.get(country);
    String pattern = land == null ? country : land.number();
    StringBuilder number = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      number.append(pattern.charAt(i) == '#' ? seed.digits(1) : pattern.substring(i, i + 1));
    }
    return number.toString();
  }
}
