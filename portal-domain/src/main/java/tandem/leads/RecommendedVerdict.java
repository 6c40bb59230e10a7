package tandem.leads;

/** What a channel manager would decide. */
public enum RecommendedVerdict {
  APPROVE,
  REJECT
}
