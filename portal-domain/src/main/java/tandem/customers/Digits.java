package tandem.customers;

/** The arithmetic that check digits of company numbers share. */
final class Digits {
  private Digits() {}

  static int at(String number, int index) {
    return Character.digit(number.charAt(index), 10);
  }

  /** Sum of digit × weight, from the left, as far as there are weights. */
  static int weighed(String number, int... weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += at(number, i) * weights[i];
    }
    return sum;
  }

  /**
   * Luhn's rule (ISO/IEC 7812-1): every second digit from the right doubled, sum divisible by 10.
   */
  static boolean luhn(String number) {
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = at(number, number.length() - 1 - i);
      sum += i % 2 == 0 ? digit : crossSum(2 * digit);
    }
    return sum % 10 == 0;
  }

  /** ISO/IEC 7064 MOD 11,10, the last digit being the check digit. */
  static boolean mod11And10(String number) {
    int product = 10;
    for (int i = 0; i < number.length() - 1; i++) {
      int sum = (at(number, i) + product) % 10;
      product = 2 * (sum == 0 ? 10 : sum) % 11;
    }
    return (11 - product) % 10 == at(number, number.length() - 1);
  }

  /** ISO/IEC 7064 MOD 97-10 over letters (A = 10) and digits. */
  static boolean mod97And10(String text) {
    int rest = 0;
    for (int i = 0; i < text.length(); i++) {
      int value = Character.digit(text.charAt(i), 36);
      rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
    }
    return rest == 1;
  }

  /** The number written by a part of the text; long enough for 18 digits. */
  static long value(String number, int from, int to) {
    return Long.parseLong(number.substring(from, to));
  }

  static int crossSum(int twoDigits) {
    return twoDigits / 10 + twoDigits % 10;
  }
}
