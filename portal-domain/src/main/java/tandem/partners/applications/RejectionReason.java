package tandem.partners.applications;

/**
 * Why an application is turned down. What the applicant reads behind a code never says whom the
 * company works with already.
 */
public enum RejectionReason {
  REQUIREMENTS_NOT_MET,
  TERRITORY_COVERED,
  CANNOT_VERIFY,
  KNOWN_ALREADY,
  NOT_A_FIT,
  OTHER
}
