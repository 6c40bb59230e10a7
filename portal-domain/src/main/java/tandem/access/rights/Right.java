package tandem.access.rights;

import static tandem.access.CompanyRole.APPROVER;
import static tandem.access.CompanyRole.AUDITOR;
import static tandem.access.CompanyRole.CHANNEL_MANAGER;
import static tandem.access.CompanyRole.FINANCE_APPROVER;
import static tandem.access.CompanyRole.SALES_MANAGER;
import static tandem.access.rights.Extent.ALL;
import static tandem.access.rights.Extent.FIRM;
import static tandem.access.rights.Extent.OWN;

import java.util.Map;
import tandem.access.CompanyRole;
import tandem.access.PartnerRole;

/**
 * What can be done in Tandem, and how far each role reaches (api-and-security A.6). This is the one
 * place where it is written down; the policies decide, and a test of each holds them equal to this.
 */
public enum Right {
  SEE_LEADS(
      Map.of(
          PartnerRole.SELLER, OWN,
          PartnerRole.MANAGER, FIRM,
          PartnerRole.ADMIN, FIRM,
          PartnerRole.SYSTEM, FIRM),
      business(ALL)),
  WORK_ON_LEADS(
      Map.of(
          PartnerRole.SELLER, OWN,
          PartnerRole.MANAGER, OWN,
          PartnerRole.ADMIN, FIRM,
          PartnerRole.SYSTEM, FIRM),
      Map.of()),
  REGISTER_FOR_FIRMS(Map.of(), Map.of(CHANNEL_MANAGER, ALL)),
  RECOMMEND_ON_LEADS(Map.of(), Map.of(CHANNEL_MANAGER, ALL)),
  DECIDE_LEADS(Map.of(), Map.of(APPROVER, ALL)),
  ANSWER_OFFERS(
      Map.of(
          PartnerRole.SELLER, FIRM,
          PartnerRole.MANAGER, FIRM,
          PartnerRole.ADMIN, FIRM,
          PartnerRole.SYSTEM, FIRM),
      Map.of()),
  OFFER_LEADS(Map.of(), Map.of(CHANNEL_MANAGER, ALL, APPROVER, ALL)),
  WRITE_ASSIGNMENT_RULES(Map.of(), Map.of(CHANNEL_MANAGER, ALL, APPROVER, ALL)),
  SEE_DEALS(
      Map.of(
          PartnerRole.SELLER, OWN,
          PartnerRole.MANAGER, FIRM,
          PartnerRole.FINANCE, FIRM,
          PartnerRole.ADMIN, FIRM,
          PartnerRole.SYSTEM, FIRM),
      business(ALL)),
  MOVE_DEALS(
      Map.of(
          PartnerRole.SELLER, OWN,
          PartnerRole.MANAGER, OWN,
          PartnerRole.ADMIN, FIRM,
          PartnerRole.SYSTEM, FIRM),
      Map.of(CHANNEL_MANAGER, ALL, SALES_MANAGER, ALL)),
  ANSWER_INVITATIONS(
      Map.of(
          PartnerRole.SELLER, FIRM,
          PartnerRole.MANAGER, FIRM,
          PartnerRole.ADMIN, FIRM,
          PartnerRole.SYSTEM, FIRM),
      Map.of()),
  INVITE_TO_DEALS(Map.of(), Map.of(CHANNEL_MANAGER, ALL, SALES_MANAGER, ALL)),
  SEE_COMMISSIONS(
      Map.of(
          PartnerRole.SELLER, OWN,
          PartnerRole.MANAGER, OWN,
          PartnerRole.FINANCE, FIRM,
          PartnerRole.ADMIN, FIRM,
          PartnerRole.SYSTEM, FIRM),
      Map.of(CHANNEL_MANAGER, ALL, CompanyRole.FINANCE, ALL, FINANCE_APPROVER, ALL, AUDITOR, ALL)),
  PAY_COMMISSIONS(Map.of(), Map.of(FINANCE_APPROVER, ALL)),
  WRITE_PLANS(Map.of(), Map.of(CompanyRole.FINANCE, ALL)),
  PUBLISH_PLANS(Map.of(), Map.of(FINANCE_APPROVER, ALL)),
  KEEP_PEOPLE(Map.of(PartnerRole.ADMIN, FIRM), Map.of(CompanyRole.ADMIN, ALL)),
  KEEP_MACHINES(
      Map.of(PartnerRole.ADMIN, FIRM, PartnerRole.DEVELOPER, FIRM), Map.of(CompanyRole.ADMIN, ALL)),
  IMPORT_DATA(Map.of(), Map.of(CHANNEL_MANAGER, ALL, CompanyRole.ADMIN, ALL));

  @SuppressWarnings("ImmutableEnumChecker") // Map.of cannot change
  private final Map<PartnerRole, Extent> ofPartners;

  @SuppressWarnings("ImmutableEnumChecker") // Map.of cannot change
  private final Map<CompanyRole, Extent> ofCompany;

  Right(Map<PartnerRole, Extent> ofPartners, Map<CompanyRole, Extent> ofCompany) {
    this.ofPartners = ofPartners;
    this.ofCompany = ofCompany;
  }

  public Extent of(PartnerRole role) {
    return ofPartners.getOrDefault(role, Extent.NO);
  }

  public Extent of(CompanyRole role) {
    return ofCompany.getOrDefault(role, Extent.NO);
  }

  /** Whether it touches every firm at once: nobody with a narrower scope has it. */
  public boolean overAllFirms() {
    return switch (this) {
      case WRITE_PLANS,
          PUBLISH_PLANS,
          IMPORT_DATA,
          KEEP_PEOPLE,
          KEEP_MACHINES,
          WRITE_ASSIGNMENT_RULES ->
          !ofCompany.isEmpty();
      default -> false;
    };
  }

  /** Whether any role of a firm has it: the others are not worth a line on a dealer's page. */
  boolean concernsPartners() {
    return !ofPartners.isEmpty();
  }

  boolean concernsCompany() {
    return !ofCompany.isEmpty();
  }

  /** Administrators hold no business rights. */
  private static Map<CompanyRole, Extent> business(Extent extent) {
    return Map.of(
        CHANNEL_MANAGER,
        extent,
        APPROVER,
        extent,
        SALES_MANAGER,
        extent,
        CompanyRole.FINANCE,
        extent,
        FINANCE_APPROVER,
        extent,
        AUDITOR,
        extent);
  }
}
