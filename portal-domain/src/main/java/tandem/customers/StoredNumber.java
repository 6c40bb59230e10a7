package tandem.customers;

import jakarta.persistence.Embeddable;

/** A further number of a customer as stored. */
@Embeddable
record StoredNumber(String register, String number) {
  static StoredNumber of(FurtherNumber number) {
    return new StoredNumber(number.register(), number.number());
  }

  FurtherNumber furtherNumber() {
    return new FurtherNumber(register, number);
  }
}
