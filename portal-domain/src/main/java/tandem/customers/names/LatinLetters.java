package tandem.customers.names;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names in the one alphabet in which they are compared. The stored {@link tandem.customers.NameKey}
 * is made of it, so a change here makes stored keys wrong.
 */
public final class LatinLetters {
  private static final Pattern VANISHING = Pattern.compile("[.'’ʼ`´\\p{Cf}]");
  private static final Pattern PARTING = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern IS = Pattern.compile("i+");
  private static final Map<Character, String> LETTERS = letters();

  private LatinLetters() {}

  /** Words of a name in lower case, still in their own script. */
  public static List<String> words(String name) {
    String text = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String parted = PARTING.matcher(VANISHING.matcher(text).replaceAll("")).replaceAll(" ");
    return Arrays.stream(parted.strip().split(" ", -1)).filter(word -> !word.isEmpty()).toList();
  }

  /**
   * Cyrillic to Latin as in passports (й and ы are y, ю is yu), letters of Europe without their
   * marks.
   */
  public static String latin(String word) {
    StringBuilder latin = new StringBuilder(word.length() + 8);
    String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
    for (int i = 0; i < composed.length(); i++) {
      char letter = composed.charAt(i);
      latin.append(LETTERS.getOrDefault(letter, String.valueOf(letter)));
    }
    return MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFD)).replaceAll("");
  }

  /** Baltiyskiy, Baltijskij and Baltiisky; Kholding and Holding; Aleks and Alex. */
  public static String oneSpelling(String latin) {
    String spelled =
        latin.replace("kh", "h").replace('j', 'i').replace('y', 'i').replace("x", "ks");
    return IS.matcher(spelled).replaceAll("i");
  }

  private static Map<Character, String> letters() {
    String[] cyrillic = {
      "а a", "б b", "в v", "г g", "д d", "е e", "ё e", "ж zh", "з z", "и i", "й y", "к k", "л l",
      "м m", "н n", "о o", "п p", "р r", "с s", "т t", "у u", "ф f", "х kh", "ц ts", "ч ch", "ш sh",
      "щ shch", "ъ ", "ы y", "ь ", "э e", "ю yu", "я ya", "і i", "ї yi", "є ye", "ґ g", "ў u",
          "ј j",
      "љ lj", "њ nj", "ђ dj", "ћ c", "џ dz", "ә a", "ғ g", "қ k", "ң n", "ө o", "ұ u", "ү u", "һ h"
    };
    String[] european = {"ß ss", "æ ae", "œ oe", "ø o", "đ d", "ð d", "þ th", "ł l", "ı i", "ŋ n"};
    Map<Character, String> letters = new HashMap<>();
    for (String[] pairs : List.of(cyrillic, european)) {
      for (String pair : pairs) {
        letters.put(pair.charAt(0), pair.substring(2));
      }
    }
    return Map.copyOf(letters);
  }
}
