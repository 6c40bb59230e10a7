package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tandem.access.CompanyRole;
import tandem.access.PartnerRole;
import tandem.access.rights.Extent;
import tandem.access.rights.Right;
import tandem.it.harness.Declared;

/**
 * What the page "what can I do" tells people is what the API really does: each operation that is
 * ruled by a right of {@link Right} is declared {@code ok} in {@code isolation/rights.csv} for
 * exactly the roles that the right names.
 */
class RightsSourceIT {
  private static final Map<Right, List<String>> OPERATIONS =
      Map.ofEntries(
          Map.entry(
              Right.SEE_LEADS,
              List.of(
                  "listLeads",
                  "getLead",
                  "listLeadDecisions",
                  "getLeadDecision",
                  "getLeadHistory")),
          Map.entry(
              Right.WORK_ON_LEADS,
              List.of(
                  "registerLead",
                  "putLeadByExternalId",
                  "changeLead",
                  "submitLead",
                  "withdrawLead",
                  "appealLead",
                  "requestLeadExtension",
                  "requestLeadCorrection",
                  "transferLead",
                  "discardLead")),
          Map.entry(Right.REGISTER_FOR_FIRMS, List.of("registerLeadForPartner")),
          Map.entry(Right.RECOMMEND_ON_LEADS, List.of("recommendOnLead")),
          Map.entry(Right.DECIDE_LEADS, List.of("takeLead", "decideLead")),
          Map.entry(
              Right.SEE_DEALS,
              List.of(
                  "listDeals", "getDeal", "getDealHistory", "listDealMessages", "getDealMessage")),
          Map.entry(
              Right.ANSWER_INVITATIONS,
              List.of("acceptParticipation", "rejectParticipation", "leaveParticipation")),
          Map.entry(
              Right.INVITE_TO_DEALS,
              List.of("inviteParticipant", "changeParticipation", "removeParticipation")),
          Map.entry(Right.MOVE_DEALS, List.of("changeDeal", "moveDeal", "closeDeal")),
          Map.entry(
              Right.SEE_COMMISSIONS,
              List.of(
                  "listCommissionLines",
                  "getCommissionLine",
                  "getCommissionTrace",
                  "getCommissionSummary",
                  "getCommissionPreview")),
          Map.entry(Right.IMPORT_DATA, List.of("startImport", "getImport", "listImportResults")),
          Map.entry(Right.ANSWER_OFFERS, List.of("acceptOffer", "declineOffer")),
          Map.entry(
              Right.OFFER_LEADS,
              List.of(
                  "enterCompanyLead",
                  "changeCompanyLead",
                  "offerCompanyLead",
                  "closeCompanyLead",
                  "recallOffer")),
          Map.entry(Right.WRITE_ASSIGNMENT_RULES, List.of("putAssignmentRules")));

  @Test
  void what_people_are_told_is_what_is_done() {
    Map<String, Map<String, String>> declared = new TreeMap<>();
    Declared.rows("rights.csv").forEach(row -> declared.put(row.get("operation"), row));
    List<String> differences = new ArrayList<>();
    OPERATIONS.forEach((right, operations) -> {
      for (String operation : operations) {
        for (Role role : Role.ALL) {
          String cell = declared.get(operation).get(role.name());
          boolean ofColleague = role.name().equals("partner_manager");
          if (ofColleague && extent(right, role) == Extent.OWN) {
            continue; // the record is a seller's: the manager's own are not asked for here
          }
          if (extent(right, role) != Extent.NO != cell.equals("ok")) {
            differences.add(
                "%s: %s says %s for %s, the API answers %s"
                    .formatted(operation, right, extent(right, role), role.name(), cell));
          }
        }
      }
    });
    assertThat(differences).isEmpty();
  }

  private static Extent extent(Right right, Role role) {
    String name = role.name().toUpperCase(Locale.ROOT);
    return role.partner()
        ? right.of(PartnerRole.valueOf(name.replaceFirst("^PARTNER_", "")))
        : right.of(CompanyRole.valueOf(name));
  }
}
