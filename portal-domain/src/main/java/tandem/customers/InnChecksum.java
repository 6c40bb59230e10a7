package tandem.customers;

/** Check digits of the Russian taxpayer number: weighted sum modulo 11, then modulo 10. */
final class InnChecksum {
  private static final int[] COMPANY = {2, 4, 10, 3, 5, 9, 4, 6, 8};
  private static final int[] PERSON_FIRST = {7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
  private static final int[] PERSON_SECOND = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};

  private InnChecksum() {}

  static boolean holds(String inn) {
    return inn.length() == 10
        ? digitHolds(inn, COMPANY)
        : digitHolds(inn, PERSON_FIRST) && digitHolds(inn, PERSON_SECOND);
  }

  /** The check digit stands right after the digits that are weighed. */
  private static boolean digitHolds(String inn, int[] weights) {
    return Digits.weighed(inn, weights) % 11 % 10 == Digits.at(inn, weights.length);
  }
}
