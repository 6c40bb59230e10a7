package tandem.partners;

import java.util.EnumSet;
import java.util.Set;

/** Why the standing of a firm changed. Each reason explains some changes and not others. */
public enum StatusReason {
  BREACH_OF_AGREEMENT,
  OVERDUE_PAYMENT,
  UNDER_REVIEW,
  SECURITY_INCIDENT,
  INACTIVITY,
  AT_PARTNERS_REQUEST,
  AGREEMENT_ENDED,
  FIRM_CLOSED,
  RESOLVED,
  AGREEMENT_RENEWED,
  MISTAKE,
  OTHER;

  public boolean explains(PartnerStatus status) {
    return reasonsFor(status).contains(this);
  }

  private static Set<StatusReason> reasonsFor(PartnerStatus status) {
    return switch (status) {
      case ACTIVE -> EnumSet.of(RESOLVED, AGREEMENT_RENEWED, MISTAKE, OTHER);
      case SUSPENDED ->
          EnumSet.of(
              BREACH_OF_AGREEMENT,
              OVERDUE_PAYMENT,
              UNDER_REVIEW,
              SECURITY_INCIDENT,
              INACTIVITY,
              AT_PARTNERS_REQUEST,
              OTHER);
      case TERMINATED ->
          EnumSet.of(
              BREACH_OF_AGREEMENT,
              SECURITY_INCIDENT,
              INACTIVITY,
              AT_PARTNERS_REQUEST,
              AGREEMENT_ENDED,
              FIRM_CLOSED,
              OTHER);
    };
  }
}
