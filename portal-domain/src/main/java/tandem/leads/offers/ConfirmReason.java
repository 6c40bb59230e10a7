package tandem.leads.offers;

/** Why a lead of the company's may be offered although something stands against its customer. */
public enum ConfirmReason {
  /** They only look alike. */
  OTHER_CUSTOMER,
  /** It is the same customer, in need of something else. */
  OTHER_NEED,
  /** Whoever has the other one was asked. */
  HOLDER_AGREED
}
