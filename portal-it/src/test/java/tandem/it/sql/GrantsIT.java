package tandem.it.sql;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Declared;

/**
 * Each right of each database role is one that {@code isolation/grants.csv} declares, neither more
 * nor less; so is each function that borrows its owner's rights.
 */
class GrantsIT {
  private static final List<String> ROLES =
      List.of("tandem_partner", "tandem_company", "tandem_worker", "tandem_matcher");

  /** Rights on whole tables; S I U D as in select, insert, update, delete. */
  private static final String TABLE_RIGHTS =
      """
      select t.relname, r.rolname,
        coalesce((select string_agg(case x.privilege_type when 'SELECT' then 'S' when 'INSERT' then 'I' when 'UPDATE' then 'U' when 'DELETE' then 'D' else x.privilege_type end, ''
            order by array_position(array['SELECT', 'INSERT', 'UPDATE', 'DELETE'], x.privilege_type))
          from aclexplode(t.relacl) x where x.grantee = r.oid), '')
        || coalesce((select string_agg(' ' || left(x.privilege_type, 1) || '(' || a.attname || ')', '' order by x.privilege_type, a.attname)
          from pg_attribute a, aclexplode(a.attacl) x where a.attrelid = t.oid and x.grantee = r.oid), '')
      from pg_class t, pg_roles r
      where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p', 'v', 'm') and r.rolname = any(string_to_array(?, ','))
        and not exists (select from pg_depend d where d.objid = t.oid and d.deptype = 'e')
      order by 1, 2
      """;

  /**
   * What tandem_scoped (people of the company who see some firms only) does not have of
   * tandem_company's: these reach over all firms, or say who reaches what.
   */
  private static final Set<String> NOT_FOR_SCOPED =
      Set.of(
          "company_scope",
          "company_region",
          "portfolio",
          "import_job",
          "import_issue",
          "imported_row",
          "audit_link",
          "audit_head");

  /** What a function that runs with its owner's rights is for; each is a hole in the wall. */
  private static final Map<String, String> BORROWED =
      Map.ofEntries(
          entry("judge_lead", "compares a lead with those of all firms and answers a verdict only"),
          entry(
              "protections_of",
              "which leads protect a customer, for whoever opens a deal of the company's own"),
          entry("unexplained_bypasses", "deals of the company beside a lead, of firms in reach"),
          entry(
              "check_customer",
              "answers a band of a customer whose very number or domain is named, and keeps the"
                  + " question"),
          entry(
              "beside_another",
              "says whether another firm protects the customer of a lead; yes or no, to whoever"
                  + " decides on it"),
          entry(
              "customer_gets_busy",
              "notes, of all firms, on which customers something stands; answers nothing"),
          entry(
              "named_beside_another",
              "the same of the very number or domain that a lead of one's own names, if others"
                  + " named it, too"),
          entry("protect_lead", "keeps what a lead protects; answers nothing"),
          entry("lock_customers", "holds the customers that a file's rows mean; answers nothing"),
          entry("lock_customers_of", "holds the customers that a lead may mean; answers nothing"),
          entry(
              "note_message",
              "counts a message for those who follow its deal; a trigger, answers nothing"),
          entry(
              "people_of_deal",
              "names who may read a deal that the caller reads; a dealer learns of the company's"
                  + " people those only who wrote to them there"),
          entry(
              "close_calendar", "ends the calendar of whoever is let in no more; answers nothing"),
          entry("firms_of_person", "helps people_of_deal; no role of the applications may call it"),
          entry("partner_at_the_door", "finds a firm by its code before anybody is anybody"),
          entry(
              "link_audit_record",
              "links a record of any firm to the one before it; answers nothing"),
          entry("programme_answer_times", "totals of all firms by programme, of no single lead"),
          entry("firm_at_the_door", "the same, with whether the agreement is accepted"),
          entry("downline", "the firms below one's own, as far as the edges allow"),
          entry("downline_counts", "how many leads and deals stand where at those firms"),
          entry("downline_deals", "the partner's view of deals at a firm whose edges are all full"),
          entry("upper_firm", "the name of the firm under which one's own works"),
          entry("shared_deals", "of another firm's deal the fields of one's own part in it"),
          entry("parties_of_own_deal", "which firms take part in one's own firm's deal"),
          entry("party_shares", "how much of a deal is shared out; the company's people only"),
          entry("deal_has_party", "whether somebody takes part as this in one's own firm's deal"),
          entry("own_shares", "how much of its own deals' commission stays with a firm: a sum"),
          entry("keep_party_terms", "refuses more than the whole of a deal; answers nothing"),
          entry("firms_within_reach", "which firms somebody of the company sees"),
          entry(
              "lead_evidence",
              "what stands against a lead; of firms out of reach only that it does"),
          entry(
              "correction_evidence",
              "what stands against the customer of an open correction; of firms out of reach only"
                  + " that it does"),
          entry("erase_subject", "puts a pseudonym for a person everywhere; the company's alone"));

  @Test
  void every_role_has_the_declared_rights_on_each_table_and_no_other() {
    Map<String, Map<String, String>> found = new TreeMap<>();
    for (List<String> row : Schema.rows(TABLE_RIGHTS, String.join(",", ROLES))) {
      found
          .computeIfAbsent(row.get(0), table -> new TreeMap<>())
          .put(row.get(1), row.get(2).strip());
    }
    found.remove(Schema.MIGRATIONS);
    List<String> rights =
        found.entrySet().stream()
            .map(table ->
                table.getKey()
                    + ROLES.stream()
                        .map(role -> "," + table.getValue().getOrDefault(role, ""))
                        .collect(Collectors.joining()))
            .toList();

    assertThat(Declared.differences("grants.csv", rights))
        .as("Is each of these rights needed? Then isolation/grants.csv gains and loses these lines")
        .isEmpty();
  }

  @Test
  void people_with_a_narrower_scope_have_the_rights_of_the_company_on_each_table() {
    List<String> apart = new ArrayList<>();
    Map<String, String> company = rights("tandem_company");
    Map<String, String> scoped = rights("tandem_scoped");
    company.forEach((table, right) -> {
      if (!NOT_FOR_SCOPED.contains(table) && !right.equals(scoped.get(table))) {
        apart.add(table + ": " + right + ", not " + scoped.get(table));
      }
    });
    assertThat(apart).isEmpty();
    for (String table : NOT_FOR_SCOPED) {
      assertThat(scoped.get(table)).as(table).isIn("", "S");
    }
  }

  private static Map<String, String> rights(String role) {
    return Schema.rows(TABLE_RIGHTS, role).stream()
        .filter(row -> !row.get(0).equals(Schema.MIGRATIONS))
        .collect(Collectors.toMap(row -> row.get(0), row -> row.get(2).strip()));
  }

  @Test
  void only_declared_functions_run_with_the_rights_of_their_owner() {
    assertThat(
            Schema.list(
                "select distinct proname from pg_proc where pronamespace = 'public'::regnamespace"
                    + " and prosecdef and not exists (select from pg_depend d where d.objid ="
                    + " pg_proc.oid and d.deptype = 'e')"))
        .as("A function with borrowed rights sees all firms: say in BORROWED what it answers")
        .containsExactlyInAnyOrderElementsOf(BORROWED.keySet());
  }

  @Test
  void no_role_of_the_applications_passes_by_row_security_or_may_become_another() {
    assertThat(
            Schema.list(
                "select rolname from pg_roles where rolname like 'tandem%' and (rolbypassrls or"
                    + " rolsuper or rolcreaterole or rolcreatedb)"))
        .containsExactly("tandem_matcher");
    assertThat(
            Schema.rows(
                "select r.rolname, m.rolname from pg_auth_members x join pg_roles r on r.oid ="
                    + " x.roleid join pg_roles m on m.oid = x.member where r.rolname like 'tandem%'"
                    + " or m.rolname like 'tandem%'"))
        .containsExactlyInAnyOrder(
            List.of("tandem_partner", "tandem_app"),
            List.of("tandem_company", "tandem_app"),
            List.of("tandem_scoped", "tandem_app"),
            List.of("tandem_worker", "tandem_app"),
            List.of("tandem_matcher", "tandem_owner"));
  }
}
