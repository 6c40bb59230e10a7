package tandem.customers.names;

import java.util.regex.Pattern;

/**
 * One spelling for what transliterations and languages write in several ways: щ as shch, sch or šč;
 * х as kh, h or x; ц as ts, tz or c; ю as yu, iu or ju; й as y, i or j; German umlauts with and
 * without e; doubled letters. Two words of one key are alike, not the same.
 */
public final class SoundKey {
  private static final Pattern SOFT_C = Pattern.compile("c(?=[eiy])");
  private static final Pattern IOTATED = Pattern.compile("[ijy]+(?=[aeou])");
  private static final Pattern DOUBLED = Pattern.compile("(\\D)\\1+");
  private static final Pattern SILENT = Pattern.compile("(?<=[aeiou])h(?![aeiou])|(?<=[tr])h");
  private static final Pattern VOWELS = Pattern.compile("(?<!^)[aeiou]|(?<=.)h");

  private SoundKey() {}

  static String of(String latin) {
    String key = latin;
    key = key.replace("tsch", "ch").replace("shch", "s").replace("sch", "s").replace("tch", "ch");
    key = key.replace("dzh", "i").replace("zh", "z").replace("sh", "s").replace("kh", "h");
    key = key.replace("ts", "s").replace("tz", "s").replace("cz", "ch").replace("ck", "k");
    key = key.replace("ph", "f").replace("qu", "kv").replace('q', 'k').replace('w', 'v');
    key = key.replace("ch", "\u0001");
    key = SOFT_C.matcher(key).replaceAll("s").replace('c', 'k').replace('\u0001', 'c');
    key = SILENT.matcher(key.replace("x", "ks")).replaceAll("");
    key = IOTATED.matcher(key).replaceAll("i").replace('y', 'i').replace('j', 'i');
    key = key.replace("ia", "a").replace("iu", "u").replace("io", "o").replace("ie", "e");
    key = key.replace("ae", "e").replace("oe", "o").replace("ue", "u").replace("ai", "ei");
    return DOUBLED.matcher(key).replaceAll("$1");
  }

  /**
   * The consonants of a key, and a vowel it begins with: what is left of a word when vowels are
   * guessed.
   */
  public static String consonants(String sound) {
    return VOWELS.matcher(sound.replace("ks", "x")).replaceAll("");
  }
}
