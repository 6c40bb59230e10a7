package tandem.commissions;

import java.util.Locale;

/**
 * Where money of the ledger stands. An entry moves its amount from the credit to the debit account;
 * what a partner is owed is the credits of {@code PARTNER_PAYABLE} less its debits.
 */
enum Account {
  COMMISSION_EXPENSE,
  PARTNER_PAYABLE,
  /** Earned and kept back until its day. */
  PARTNER_HELD,
  PAID_OUT;

  /** As the ledger spells it. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
