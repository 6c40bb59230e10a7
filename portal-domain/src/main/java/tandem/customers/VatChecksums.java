package tandem.customers;

/**
 * Check digits of European tax numbers, one method per country, on a number whose format already
 * fits. The rules are the ones the national registers publish.
 */
final class VatChecksums {
  private static final String SPANISH_PERSON = "TRWAGMYFPDXBNJZSQVHLCKE";
  private static final String SPANISH_COMPANY = "JABCDEFGHI";
  private static final String IRISH = "WABCDEFGHIJKLMNOPQRSTUV";
  private static final int[] CYPRIOT_ODD = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};

  private VatChecksums() {}

  static boolean austria(String number) {
    int sum = 4;
    for (int i = 1; i < 8; i++) {
      int digit = Digits.at(number, i);
      sum += i % 2 == 1 ? digit : Digits.crossSum(2 * digit);
    }
    return (10 - sum % 10) % 10 == Digits.at(number, 8);
  }

  static boolean belgium(String number) {
    return 97 - Digits.value(number, 0, 8) % 97 == Digits.value(number, 8, 10);
  }

  /** Ten digits are a person's number and follow three other rules. */
  static boolean bulgaria(String number) {
    if (number.length() == 10) {
      return true;
    }
    int check = Digits.weighed(number, 1, 2, 3, 4, 5, 6, 7, 8) % 11;
    if (check == 10) {
      check = Digits.weighed(number, 3, 4, 5, 6, 7, 8, 9, 10) % 11 % 10;
    }
    return check == Digits.at(number, 8);
  }

  static boolean cyprus(String number) {
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      int digit = Digits.at(number, i);
      sum += i % 2 == 0 ? CYPRIOT_ODD[digit] : digit;
    }
    return (char) ('A' + sum % 26) == number.charAt(8);
  }

  /** Companies have eight digits; nine and ten are birth numbers of people in business. */
  static boolean czechia(String number) {
    if (number.length() != 8) {
      return true;
    }
    int rest = 11 - Digits.weighed(number, 8, 7, 6, 5, 4, 3, 2) % 11;
    int check = rest == 10 ? 0 : rest == 11 ? 1 : rest;
    return check == Digits.at(number, 7);
  }

  static boolean denmark(String number) {
    return Digits.weighed(number, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
  }

  static boolean estonia(String number) {
    return Digits.weighed(number, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0;
  }

  static boolean greece(String number) {
    return Digits.weighed(number, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == Digits.at(number, 8);
  }

  static boolean spain(String number) {
    char first = number.charAt(0);
    char last = number.charAt(8);
    if (Character.isDigit(first)) {
      return spanishPerson(Digits.value(number, 0, 8)) == last;
    }
    int foreigner = "XYZ".indexOf(first);
    if (foreigner >= 0) {
      return spanishPerson(foreigner * 10_000_000L + Digits.value(number, 1, 8)) == last;
    }
    if ("KLM".indexOf(first) >= 0) {
      return spanishPerson(Digits.value(number, 1, 8)) == last;
    }
    int check = spanishCompany(number);
    return last == (char) ('0' + check) || last == SPANISH_COMPANY.charAt(check);
  }

  private static char spanishPerson(long number) {
    return SPANISH_PERSON.charAt((int) (number % 23));
  }

  private static int spanishCompany(String number) {
    int sum = 0;
    for (int i = 1; i < 8; i++) {
      int digit = Digits.at(number, i);
      sum += i % 2 == 1 ? Digits.crossSum(2 * digit) : digit;
    }
    return (10 - sum % 10) % 10;
  }

  static boolean finland(String number) {
    return Digits.weighed(number, 7, 9, 10, 5, 8, 4, 2, 1) % 11 == 0;
  }

  /** A key with a letter belongs to the newer kind, whose rule is not published. */
  static boolean france(String number) {
    if (!Character.isDigit(number.charAt(0)) || !Character.isDigit(number.charAt(1))) {
      return true;
    }
    return (12 + 3 * (Digits.value(number, 2, 11) % 97)) % 97 == Digits.value(number, 0, 2);
  }

  static boolean hungary(String number) {
    return Digits.weighed(number, 9, 7, 3, 1, 9, 7, 3, 1) % 10 == 0;
  }

  /** Numbers from before 2013 may have a letter in second place and are moved before weighing. */
  static boolean ireland(String number) {
    String digits = number;
    if (!Character.isDigit(number.charAt(1))) {
      digits = "0" + number.substring(2, 7) + number.charAt(0) + number.charAt(7);
    }
    int sum = Digits.weighed(digits, 8, 7, 6, 5, 4, 3, 2);
    if (digits.length() == 9) {
      sum += 9 * (digits.charAt(8) - 'A' + 1);
    }
    return IRISH.charAt(sum % 23) == digits.charAt(7);
  }

  static boolean lithuania(String number) {
    int check = lithuanian(number, 1) % 11;
    if (check == 10) {
      check = lithuanian(number, 3) % 11 % 10;
    }
    return check == Digits.at(number, number.length() - 1);
  }

  /** Weights run 1 to 9 and start again at 1. */
  private static int lithuanian(String number, int firstWeight) {
    int sum = 0;
    for (int i = 0; i < number.length() - 1; i++) {
      sum += Digits.at(number, i) * ((firstWeight - 1 + i) % 9 + 1);
    }
    return sum;
  }

  static boolean luxembourg(String number) {
    return Digits.value(number, 0, 6) % 89 == Digits.value(number, 6, 8);
  }

  /** A first digit up to 3 is a person's birth day; such numbers pass. */
  static boolean latvia(String number) {
    return number.charAt(0) <= '3'
        || Digits.weighed(number, 9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1) % 11 == 3;
  }

  static boolean malta(String number) {
    return Digits.weighed(number, 3, 4, 6, 7, 8, 9, 10, 1) % 37 == 0;
  }

  /** Companies pass the eleven test; sole traders have since 2020 a number of the 97 kind. */
  static boolean netherlands(String number) {
    boolean eleven =
        Math.floorMod(Digits.weighed(number, 9, 8, 7, 6, 5, 4, 3, 2) - Digits.at(number, 8), 11)
            == 0;
    return eleven || Digits.mod97And10("NL" + number);
  }

  static boolean poland(String number) {
    return Digits.weighed(number, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == Digits.at(number, 9);
  }

  static boolean portugal(String number) {
    int rest = Digits.weighed(number, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
    return (rest < 2 ? 0 : 11 - rest) == Digits.at(number, 8);
  }

  static boolean romania(String number) {
    String padded = "0".repeat(10 - number.length()) + number;
    return Digits.weighed(padded, 7, 5, 3, 2, 1, 7, 5, 3, 2) * 10 % 11 % 10 == Digits.at(padded, 9);
  }

  static boolean slovenia(String number) {
    int rest = 11 - Digits.weighed(number, 8, 7, 6, 5, 4, 3, 2) % 11;
    return (rest == 10 ? 0 : rest) == Digits.at(number, 7);
  }

  static boolean britain(String number) {
    int rest = Digits.weighed(number, 8, 7, 6, 5, 4, 3, 2, 10, 1) % 97;
    return rest == 0 || rest == 42;
  }

  static boolean switzerland(String number) {
    String digits = number.substring(1, 10);
    int check = (11 - Digits.weighed(digits, 5, 4, 3, 2, 7, 6, 5, 4) % 11) % 11;
    return check == Digits.at(digits, 8);
  }

  static boolean norway(String number) {
    return Digits.weighed(number, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
  }
}
