package tandem.partners.applications;

/** What a reviewer has looked at before a firm is admitted; all of it, or it is not admitted. */
public enum ReviewCheck {
  /** The tax id belongs to a firm of that name that is in business. */
  IDENTITY,
  /** Neither a partner nor another application is the same firm. */
  NO_DUPLICATE,
  /** The website is the firm's and shows a business that fits. */
  WEBSITE,
  /** The contact works there and may speak for the firm. */
  CONTACT,
  /** The territory is free, or there is room in it. */
  TERRITORY
}
