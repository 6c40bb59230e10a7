package tandem.customers.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Company names as they are common in Russia and Europe, always the same for a seed, and what
 * people make of them. An error is a letter too few, too many, another or exchanged with its
 * neighbour, anywhere in the name, its legal form included; spaces get lost, come in and change
 * places too. Digits are not mistyped: another number is another firm.
 */
public final class GeneratedNames {
  private static final List<String> RUSSIAN =
      words(
          "Балтийский Северный Уральский Волжский Сибирский Донской Невский Южный Восточный"
              + " Полярный Камский Амурский Байкальский Калужский Ладожский Золотой Зелёный"
              + " Светлый Быстрый");
  private static final List<String> RUSSIAN_NOUNS =
      words(
          "причал машзавод комбинат порт терминал элеватор хлебозавод молокозавод лесхоз горизонт"
              + " маяк литейщик агрохолдинг металлург транспортник картон кирпич кабель прибор"
              + " родник ветер мир путь мост дом");
  private static final List<String> SYLLABLES =
      words(
          "ал бер вик гор дан жел зар кам лог мер нор ост пром рег сев тех урал фин хим цен чер шах"
              + " эко юг яр");
  private static final List<String> NAMES =
      words(
          "North Summit Blue Prime Silver Atlas Orion Delta Falcon Granite Harbor Ivory Jade"
              + " Keystone Lunar Maple Pioneer Quantum River Sterling Titan Vertex Willow Bergmann"
              + " Lindner Hoffstetter Krüger Brandt Seidel Vogelsang Kästner Rheinhold Albrecht"
              + " Delacroix Fontaine Beaumont Chevalier Rousselot Kowalczyk Wrona Sobieski"
              + " Jabłoński Mazur");
  private static final List<String> TRADES =
      words(
          "Logistics Trading Systems Software Foods Motors Energy Pharma Consulting Textiles"
              + " Plastics Electronics Construction Maschinenbau Holzwerke Stahlbau Verpackung"
              + " Medizintechnik Group Industries Partners Bakery Transport Security Design Media");
  private static final List<String> PARTS =
      words(
          "ba be bi bo bra cal can cor dan del den dor el fan fer gal gar hal har jan kan kel lam"
              + " lin lor man mar mel nar nel or pal par per qual ran rin sal sol tan tel tor ul val"
              + " ven vor wil zan");
  private static final List<String> FORMS =
      List.of(
          "GmbH",
          "AG",
          "Ltd",
          "LLC",
          "Inc.",
          "Corp.",
          "S.A.",
          "SARL",
          "Sp. z o.o.",
          "s.r.o.",
          "B.V.",
          "GmbH & Co. KG",
          "S.r.l.",
          "Oy",
          "AB");
  private static final List<String> RUSSIAN_FORMS =
      List.of("ООО", "АО", "ПАО", "ЗАО", "Общество с ограниченной ответственностью", "ИП", "ТОО");

  private final Random random;

  public GeneratedNames(long seed) {
    random = new Random(seed);
  }

  /** The form stands before a Russian name and after any other, unless somebody changed it. */
  public record Name(String form, String core, boolean russian, boolean formFirst) {
    public String full() {
      String quoted = russian ? "«" + core + "»" : core;
      return formFirst ? form + " " + quoted : quoted + " " + form;
    }
  }

  public Name next() {
    boolean russian = random.nextBoolean();
    return new Name(
        any(russian ? RUSSIAN_FORMS : FORMS), russian ? russian() : european(), russian, russian);
  }

  private String russian() {
    return switch (random.nextInt(3)) {
      case 0 -> any(RUSSIAN) + " " + any(RUSSIAN_NOUNS) + number();
      case 1 -> made(SYLLABLES);
      default -> made(SYLLABLES) + " " + any(RUSSIAN_NOUNS);
    };
  }

  private String european() {
    return switch (random.nextInt(3)) {
      case 0 -> made(PARTS) + " " + any(TRADES);
      case 1 -> made(PARTS);
      default -> any(NAMES) + " " + made(PARTS) + " " + any(TRADES);
    };
  }

  private String number() {
    return random.nextInt(3) == 0 ? "-" + (1 + random.nextInt(40)) : "";
  }

  private String made(List<String> parts) {
    StringBuilder word = new StringBuilder();
    int length = 2 + random.nextInt(3);
    for (int i = 0; i < length; i++) {
      word.append(any(parts));
    }
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  public String withAnotherForm(Name name) {
    return new Name(
            any(name.russian() ? RUSSIAN_FORMS : FORMS),
            name.core(),
            name.russian(),
            name.russian() && random.nextBoolean())
        .full();
  }

  public String reordered(Name name) {
    List<String> words = new ArrayList<>(words(name.core()));
    Collections.reverse(words);
    return new Name(name.form(), String.join(" ", words), name.russian(), name.formFirst()).full();
  }

  public String mistyped(Name name) {
    String text = name.full();
    String wrong = text;
    while (wrong.equals(text)) {
      wrong = slip(text, random.nextInt(text.length()));
    }
    return wrong;
  }

  private String slip(String text, int at) {
    char letter = text.charAt(at);
    if (Character.isDigit(letter)) {
      return text;
    }
    return switch (random.nextInt(4)) {
      case 0 -> text.substring(0, at) + text.substring(at + 1);
      case 1 -> text.substring(0, at) + another(letter) + text.substring(at);
      case 2 ->
          Character.isLetter(letter)
              ? text.substring(0, at) + another(letter) + text.substring(at + 1)
              : text;
      default -> exchanged(text, at);
    };
  }

  private static String exchanged(String text, int at) {
    if (at + 1 >= text.length() || Character.isDigit(text.charAt(at + 1))) {
      return text;
    }
    return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
  }

  private char another(char letter) {
    boolean cyrillic = Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC;
    return cyrillic ? (char) ('а' + random.nextInt(32)) : (char) ('a' + random.nextInt(26));
  }

  private String any(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private static List<String> words(String text) {
    return List.of(text.split(" ", -1));
  }
}
