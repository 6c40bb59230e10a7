package tandem.customers;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tandem.customers.names.LatinLetters;

/**
 * Legal forms, which people write, leave out and put before or after the name as they like. Written
 * as {@link LatinLetters} leaves them: "z o.o." is "z oo", "A/S" is "a s".
 */
final class LegalForms {
  /** Told by their script: in Latin letters "IP" is a word of many names. */
  private static final List<List<String>> NATIVE =
      phrases(
          "общество с ограниченной ответственностью",
          "публичное акционерное общество",
          "открытое акционерное общество",
          "закрытое акционерное общество",
          "непубличное акционерное общество",
          "акционерное общество",
          "индивидуальный предприниматель",
          "товарищество с ограниченной ответственностью",
          "ооо",
          "ао",
          "пао",
          "оао",
          "зао",
          "нао",
          "ип",
          "тоо",
          "одо",
          "чуп",
          "ано",
          "нко",
          "фгуп",
          "гуп",
          "муп",
          "тов",
          "ад",
          "оод",
          "еоод",
          "доо");

  private static final List<List<String>> BEFORE_THE_NAME =
      phrases("ooo", "oao", "pao", "zao", "llc", "tov", "uab", "sia");

  private static final List<List<String>> AFTER_THE_NAME =
      phrases(
          "ooo",
          "oao",
          "pao",
          "zao",
          "ao",
          "too",
          "tov",
          "llc",
          "l l c",
          "ltd",
          "limited",
          "inc",
          "incorporated",
          "corp",
          "corporation",
          "co",
          "company",
          "and co",
          "llp",
          "lp",
          "plc",
          "pty",
          "dac",
          "gmbh",
          "gmbh co kg",
          "gmbh und co kg",
          "gmbh co ohg",
          "mbh",
          "ag",
          "ag co kg",
          "kg",
          "kgaa",
          "se co kgaa",
          "ohg",
          "gbr",
          "ug",
          "ug haftungsbeschrankt",
          "ek",
          "e k",
          "ev",
          "eg",
          "se",
          "gesellschaft mit beschrankter haftung",
          "aktiengesellschaft",
          "sarl",
          "sas",
          "sasu",
          "eurl",
          "snc",
          "sca",
          "scop",
          "sa",
          "sprl",
          "srl",
          "bvba",
          "spa",
          "s p a",
          "srls",
          "s r l",
          "sapa",
          "ss",
          "sl",
          "slu",
          "sau",
          "s l",
          "s a",
          "lda",
          "unipessoal lda",
          "bv",
          "nv",
          "b v",
          "n v",
          "vof",
          "ab",
          "publ",
          "as",
          "asa",
          "a s",
          "aps",
          "ivs",
          "oy",
          "oyj",
          "ehf",
          "hf",
          "sp z oo",
          "sp z o o",
          "spolka z ograniczona odpowiedzialnoscia",
          "spolka akcyjna",
          "sp j",
          "sp k",
          "sp zoo",
          "sro",
          "s r o",
          "spol s r o",
          "spol s ro",
          "kft",
          "zrt",
          "nyrt",
          "bt",
          "doo",
          "d o o",
          "dd",
          "dno",
          "ad",
          "ood",
          "eood",
          "uab",
          "sia",
          "ou",
          "tu",
          "ike",
          "epe",
          "ae");

  private static final Set<List<String>> NATIVE_SET = Set.copyOf(NATIVE);
  private static final Set<List<String>> BEFORE = Set.copyOf(BEFORE_THE_NAME);
  private static final Set<List<String>> AFTER = Set.copyOf(AFTER_THE_NAME);
  private static final int LONGEST =
      Stream.of(NATIVE, BEFORE_THE_NAME, AFTER_THE_NAME)
          .flatMap(List::stream)
          .max(Comparator.comparingInt(List::size))
          .map(List::size)
          .orElse(1);

  private LegalForms() {}

  static List<String> withoutNative(List<String> words) {
    return stripped(words, NATIVE_SET, NATIVE_SET);
  }

  static List<String> without(List<String> latinWords) {
    return stripped(latinWords, BEFORE, AFTER);
  }

  /** The longest form goes first, again and again, but never the last word of a name. */
  private static List<String> stripped(
      List<String> words, Set<List<String>> before, Set<List<String>> after) {
    List<String> rest = words;
    for (int length = Math.min(LONGEST, rest.size() - 1); length > 0; length--) {
      List<String> tail = rest.subList(rest.size() - length, rest.size());
      List<String> head = rest.subList(0, length);
      if (after.contains(tail)) {
        return stripped(rest.subList(0, rest.size() - length), before, after);
      }
      if (before.contains(head)) {
        return stripped(rest.subList(length, rest.size()), before, after);
      }
    }
    return rest;
  }

  private static List<List<String>> phrases(String... forms) {
    return Arrays.stream(forms).map(form -> List.of(form.split(" ", -1))).toList();
  }
}
