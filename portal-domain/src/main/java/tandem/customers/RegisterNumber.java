package tandem.customers;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers that a firm has beside the one of {@link TaxScheme}: they tell a branch or a person in
 * business, or come from a register that is no tax office. Each says of a wrong number what is
 * wrong with it, with the codes of {@link TaxId}.
 */
public enum RegisterNumber {
  /**
   * Russia, which tax office has a firm or its branch on file: 9 characters, letters only at the
   * fifth and sixth place; no check digit (FNS order MMV-7-6/435).
   */
  KPP("[0-9]{4}[0-9A-Z]{2}[0-9]{3}", 9) {
    @Override
    boolean hasKnownPrefix(String number) {
      return !number.startsWith("00");
    }
  },

  /** Russia, register of companies: 13 digits, the last from the first twelve modulo 11. */
  OGRN("[0-9]{13}", 13) {
    @Override
    boolean hasKnownPrefix(String number) {
      return number.startsWith("1") || number.startsWith("5");
    }

    @Override
    boolean holds(String number) {
      return Digits.value(number, 0, 12) % 11 % 10 == Digits.at(number, 12);
    }
  },

  /** Russia, register of people in business: 15 digits, the last from the others modulo 13. */
  OGRNIP("[0-9]{15}", 15) {
    @Override
    boolean hasKnownPrefix(String number) {
      return number.startsWith("3");
    }

    @Override
    boolean holds(String number) {
      return Digits.value(number, 0, 14) % 13 % 10 == Digits.at(number, 14);
    }
  },

  /** Dun &amp; Bradstreet: 9 digits; since 2006 without a check digit. */
  DUNS("[0-9]{9}", 9) {
    @Override
    boolean hasKnownPrefix(String number) {
      return !number.equals("000000000");
    }
  },

  /**
   * Kazakhstan, business identification number: 12 digits, year and month of registration, 4 to 6
   * for the kind of firm; the last digit weighs the others from 1, or if that gives 10, from 3.
   */
  BIN("[0-9]{12}", 12) {
    @Override
    boolean hasKnownPrefix(String number) {
      long month = Digits.value(number, 2, 4);
      int kind = Digits.at(number, 4);
      return month >= 1 && month <= 12 && kind >= 4 && kind <= 6;
    }

    @Override
    boolean holds(String number) {
      int check = Digits.weighed(number, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11) % 11;
      if (check == 10) {
        check = Digits.weighed(number, 3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2) % 11;
      }
      return check == Digits.at(number, 11);
    }
  },

  /**
   * Belarus, payer's number: 9 digits for companies, two letters first for people; weights 29, 23,
   * 19, 17, 13, 7, 5, 3 modulo 11, where 10 is never given out.
   */
  UNP("[0-9]{9}|[ABCEHKM][ABCEHKMOPT][0-9]{7}", 9) {
    @Override
    boolean hasKnownPrefix(String number) {
      char region = number.charAt(0);
      return Character.isLetter(region) || (region >= '1' && region <= '7');
    }

    @Override
    boolean holds(String number) {
      String digits = number;
      int first = Character.digit(number.charAt(0), 36);
      if (Character.isLetter(number.charAt(1))) {
        digits = "0" + "ABCEHKMOPT".indexOf(number.charAt(1)) + number.substring(2);
        first *= 29;
      } else {
        first = 0;
      }
      int check = (first + Digits.weighed(digits, 29, 23, 19, 17, 13, 7, 5, 3)) % 11;
      return check == Digits.at(number, 8);
    }
  },

  /** Ukraine, register of companies: 8 digits; the weights depend on the size of the number. */
  EDRPOU("[0-9]{8}", 8) {
    @Override
    boolean holds(String number) {
      long value = Digits.value(number, 0, 8);
      boolean middle = value >= 30_000_000 && value <= 60_000_000;
      int check = weighed(number, middle, 0) % 11;
      if (check == 10) {
        check = weighed(number, middle, 2) % 11 % 10;
      }
      return check == Digits.at(number, 7);
    }

    private static int weighed(String number, boolean middle, int more) {
      return middle
          ? Digits.weighed(
              number, 7 + more, 1 + more, 2 + more, 3 + more, 4 + more, 5 + more, 6 + more)
          : Digits.weighed(
              number, 1 + more, 2 + more, 3 + more, 4 + more, 5 + more, 6 + more, 7 + more);
    }
  };

  private static final Pattern CHARACTERS = Pattern.compile("[0-9A-Z]+");

  private final Pattern format;
  private final int length;

  RegisterNumber(String format, int length) {
    this.format = Pattern.compile(format);
    this.length = length;
  }

  /** The code of what is wrong with a number as typed, or nothing when it is good. */
  public Optional<String> check(String typed) {
    String number = normalised(typed);
    if (!CHARACTERS.matcher(number).matches()) {
      return Optional.of("tax_id_characters");
    }
    if (number.length() != length) {
      return Optional.of("tax_id_length");
    }
    if (!format.matcher(number).matches()) {
      return Optional.of("tax_id_format");
    }
    if (!hasKnownPrefix(number)) {
      return Optional.of("tax_id_prefix");
    }
    return holds(number) ? Optional.empty() : Optional.of("tax_id_checksum");
  }

  /**
   * As the register writes it; Cyrillic letters that look like the Latin ones are taken for them.
   */
  public String normalised(String typed) {
    StringBuilder number = new StringBuilder();
    for (char letter : TaxScheme.OTHER.normalised(typed).toCharArray()) {
      int lookalike = "АВСЕНКМОРТ".indexOf(letter);
      number.append(lookalike < 0 ? letter : "ABCEHKMOPT".charAt(lookalike));
    }
    return number.toString();
  }

  boolean hasKnownPrefix(String number) {
    return true;
  }

  boolean holds(String number) {
    return true;
  }
}
