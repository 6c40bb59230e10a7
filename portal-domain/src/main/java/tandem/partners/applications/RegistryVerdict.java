package tandem.partners.applications;

/** What a company register says of a tax id. */
public enum RegistryVerdict {
  /** Nobody asked: only the form of the number and its check digit are known to be right. */
  NOT_CHECKED,
  CONFIRMED,
  NOT_FOUND,
  /** Known, but under another name. */
  DIFFERENT_NAME,
  /** Known, but no longer in business. */
  CLOSED,
  /** The register did not answer. */
  UNAVAILABLE
}
