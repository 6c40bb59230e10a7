package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Declared;

/**
 * Each role does each operation of the contract, and is answered as {@code isolation/rights.csv}
 * declares (api-and-security A.6, D.2 API5): {@code ok}, or the code of the refusal. The records
 * belong to Nord's seller; the column {@code partner_seller:colleague} is the same seller before
 * records of a colleague, {@code channel_manager:outside} a channel manager in whose portfolio Nord
 * is not. Tokens carry all scopes that their client may have, so roles alone decide.
 */
class RightsIT {
  private static final String FILE = "rights.csv";
  private static final String COLLEAGUE = "partner_seller:colleague";
  private static final String SCOPE = "insufficient_scope";

  private static Desk sellers;
  private static Desk colleagues;

  @BeforeAll
  static void records_of_a_seller_and_of_a_colleague() {
    sellers = new Desk(Role.of("partner_seller").api());
    colleagues = new Desk(Role.of("partner_system").api());
  }

  @Test
  void the_columns_are_the_roles() {
    assertThat(Declared.columns(FILE))
        .containsExactlyElementsOf(
            Stream.concat(
                    Stream.of("operation"),
                    Stream.concat(names(), Stream.of(COLLEAGUE, Role.OUTSIDE.name())))
                .toList());
  }

  @Test
  void every_cell_is_as_declared() {
    List<String> answered = new ArrayList<>();
    for (Operation operation : Operation.all()) {
      if (operation.isPublic()) {
        continue;
      }
      List<String> cells = new ArrayList<>();
      Role.ALL.forEach(
          role -> cells.add(cell(sellers.call(operation, role.api(), !role.partner()))));
      Api seller = Role.of("partner_seller").api();
      cells.add(cell(colleagues.call(operation, seller, false)));
      cells.add(cell(sellers.call(operation, Role.OUTSIDE.api(), true)));
      answered.add(operation.operationId() + "," + String.join(",", cells));
    }

    assertThat(Declared.differences(FILE, answered))
        .as(
            "Is each cell right by A.6? Then isolation/rights.csv gains and loses these lines; if"
                + " not, mend the policy")
        .isEmpty();
  }

  /** Separation of duties and the limits of A.6 that no later line may soften. */
  @Test
  void what_no_declaration_may_allow() {
    Map<String, Set<String>> never =
        Map.of(
            "decideLead",
                Set.of(
                    "partner_admin",
                    "partner_seller",
                    "partner_system",
                    "admin",
                    "auditor",
                    "finance"),
            "registerLead", Set.of("approver", "auditor", "admin", "finance", "partner_finance"),
            "listAuditRecords", Set.of("partner_seller", "partner_finance", "approver", "finance"),
            "getDeal", Set.of("admin"),
            "getLead", Set.of("admin", "partner_finance"),
            "moveDeal", Set.of("approver", "auditor", "admin", "finance", "partner_finance"));
    for (Map<String, String> row : Declared.rows(FILE)) {
      for (String role : never.getOrDefault(row.get("operation"), Set.of())) {
        assertThat(row.get(role)).as(row.get("operation") + " by " + role).isNotEqualTo("ok");
      }
    }
    assertThat(Declared.rows(FILE))
        .filteredOn(row -> row.get("auditor").equals("ok"))
        .extracting(row -> row.get("operation"))
        .as("an auditor reads")
        .allMatch(operation -> operation.matches("(get|list).*"));
  }

  private static Stream<String> names() {
    return Role.ALL.stream().map(Role::name);
  }

  /** A scope that a system's client was not given is declared as such. */
  private static String cell(Answer answer) {
    if (answer.status() / 100 == 2) {
      return "ok";
    }
    return answer.at("/code").equals(SCOPE) ? "scope" : Integer.toString(answer.status());
  }
}
