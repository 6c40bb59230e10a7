package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Declared;
import tandem.it.harness.Firm;
import tandem.it.harness.Work;

/**
 * Every member of every answer goes to the sides that {@code isolation/fields.csv} declares
 * (features EL17): the contract promises nothing else, and no role is sent more. Whether a role is
 * answered at all is RightsIT's matter.
 */
class FieldsIT {
  private static final String FILE = "fields.csv";
  private static final Map<String, String> ours = new HashMap<>();

  @BeforeAll
  static void a_firm_with_one_of_everything() {
    ours.putAll(Belongings.of(Firm.NORD, Work.NORD));
  }

  @Test
  void the_contract_promises_each_side_the_declared_members() {
    Set<String> promised = new TreeSet<>();
    for (Operation operation : reading()) {
      Set<String> partner = Views.promised(operation.answer(), Views.Side.PARTNER);
      Set<String> company = Views.promised(operation.answer(), Views.Side.COMPANY);
      Set<String> all = new TreeSet<>(partner);
      all.addAll(company);
      all.forEach(member ->
          promised.add(
              line(operation, member, partner.contains(member), company.contains(member))));
    }

    assertThat(Declared.differences(FILE, promised))
        .as("May each side see that? Then isolation/fields.csv gains and loses these lines")
        .isEmpty();
  }

  @Test
  void no_role_is_sent_a_member_that_is_not_its_sides() {
    Map<String, Set<String>> partner = declared("partner");
    Map<String, Set<String>> company = declared("company");
    List<String> extra = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Operation operation : reading()) {
      if (!operation.parameters().stream().allMatch(ours::containsKey)) {
        continue;
      }
      for (Role role : Role.ALL) {
        Answer answer = role.api().get(operation.with(ours));
        if (answer.status() != 200) {
          continue;
        }
        Set<String> allowed =
            (role.partner() ? partner : company).getOrDefault(operation.operationId(), Set.of());
        Set<String> found = Views.found(answer.json());
        seen.addAll(found);
        found.stream()
            .filter(member -> !isFreeForm(member) && !allowed.contains(member))
            .forEach(member -> extra.add(role.name() + " is sent " + member + " by " + operation));
      }
    }
    assertThat(extra).isEmpty();
    assertThat(seen).as("the answers are not empty").hasSizeGreaterThan(100);
  }

  /**
   * Members below an object that has no fixed shape, such as the values of a history entry, a JSON
   * Schema, the object of an event, or answers to a programme's own questions.
   */
  private static boolean isFreeForm(String member) {
    return member.contains("details.")
        || member.startsWith("schema.")
        || member.startsWith("answers.")
        || member.matches("(data\\[\\]\\.)?(data|previous)\\..*"); // an event's object
  }

  private static List<Operation> reading() {
    return Operation.all().stream()
        .filter(operation -> operation.reads() && !operation.isPublic())
        .toList();
  }

  private static Map<String, Set<String>> declared(String side) {
    Map<String, Set<String>> members = new HashMap<>();
    for (Map<String, String> row : Declared.rows(FILE)) {
      if (!row.get(side).isEmpty()) {
        members
            .computeIfAbsent(row.get("operation"), operation -> new HashSet<>())
            .add(row.get("member"));
      }
    }
    return members;
  }

  private static String line(Operation operation, String member, boolean partner, boolean company) {
    return "%s,%s,%s,%s"
        .formatted(operation.operationId(), member, partner ? "sees" : "", company ? "sees" : "");
  }
}
