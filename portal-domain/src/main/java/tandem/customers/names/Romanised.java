package tandem.customers.names;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Words of the alphabets of our customers in Latin letters: Cyrillic as in passports ({@link
 * LatinLetters}), Greek as ELOT 743, Georgian and Armenian as their national systems write them.
 * Other scripts stay as they are.
 */
final class Romanised {
  private static final String GREEK =
      "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o";
  private static final String GEORGIAN =
      "ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k ღ gh ყ q შ sh ჩ ch ც ts ძ dz წ ts ჭ ch ხ kh ჯ j ჰ h";
  private static final String ARMENIAN =
      "ա a բ b գ g դ d ե e զ z է e ը y թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m յ y ն n շ sh ո o չ ch պ p ջ j ռ r ս s վ v տ t ր r ց ts ւ v փ p ք k օ o ֆ f և ev";
  private static final Map<Character, String> LETTERS = letters(GREEK, GEORGIAN, ARMENIAN);

  private Romanised() {}

  static String of(String word) {
    String latin = LatinLetters.latin(word);
    if (latin.codePoints().allMatch(letter -> letter < 0x250)) {
      return latin;
    }
    StringBuilder romanised = new StringBuilder(latin.length() + 8);
    for (char letter : Normalizer.normalize(latin, Normalizer.Form.NFC).toCharArray()) {
      romanised.append(LETTERS.getOrDefault(letter, String.valueOf(letter)));
    }
    return romanised.toString();
  }

  private static Map<Character, String> letters(String... alphabets) {
    Map<Character, String> letters = new HashMap<>();
    for (String alphabet : alphabets) {
      String[] parts = alphabet.split(" ", -1);
      for (int i = 0; i < parts.length; i += 2) {
        letters.put(parts[i].charAt(0), parts[i + 1]);
      }
    }
    return Map.copyOf(letters);
  }
}
