package tandem.commissions.rules;

/**
 * A formula as it was written, with what it means. Amounts are written with their currency ({@code
 * 500 EUR}), rates with a sign ({@code 7.5%}), words in quotes, days as {@code 2026-01-31}. Names:
 * {@code amount}, {@code earlier}, {@code attained}, {@code quantity}, {@code day} and the traits.
 * Operators: {@code + - * >= > <= < = in and or not}; functions: {@code least(…)}, {@code
 * greatest(…)}, {@code if(condition, amount, amount)}. Nothing repeats and nothing divides by what
 * may be zero, so each formula ends and has a value.
 *
 * @param countsVolume whether it asks for what was sold before
 */
public record Formula(String text, MoneyTerm term, boolean countsVolume) {
  public static final int LONGEST = 2_000;
}
