package tandem.privacy;

/** What a person may ask for (GDPR articles 15 to 18; law 152-FZ articles 14, 20, 21). */
public enum RequestKind {
  ACCESS,
  CORRECTION,
  RESTRICTION,
  ERASURE
}
