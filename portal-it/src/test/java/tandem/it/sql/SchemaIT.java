package tandem.it.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Every table, view, key and function obeys the rules of row security (api-and-security D.1, rule
 * 4). Whoever adds one that does not is told here.
 */
class SchemaIT {
  /** Tables without rows of firms, and why nothing is lost when everybody reads them. */
  private static final Map<String, String> COMMON =
      Map.ofEntries(
          Map.entry("product", "the shelf is the same for all partners"),
          Map.entry("plan", "a plan's terms are told to whoever works under it"),
          Map.entry("plan_version", "part of a plan"),
          Map.entry("plan_rule", "part of a plan"),
          Map.entry("plan_draft", "the company's alone: no partner has a right on it"),
          Map.entry("agreement", "the same terms for all partners"),
          Map.entry("programme", "the rules of registration are told to all partners"),
          Map.entry("loss_reason", "the details of reasons are offered to all partners"),
          Map.entry("loss_routing", "the company's alone: no partner has a right on it"),
          Map.entry("loss_target", "from which amount a loss is looked into; it names no firm"),
          Map.entry("sales_process", "how deals are sold is told to all partners"),
          Map.entry("sales_process_version", "part of a sales process"),
          Map.entry("programme_version", "part of a programme"),
          Map.entry("tier_terms", "what each tier grants is told to all partners"),
          Map.entry("tier_criterion", "what a tier takes is told to all partners"),
          Map.entry("certificate_rule", "what needs a certificate is told to all partners"),
          Map.entry("erasure_of_words", "names of columns; no partner has a right on it"),
          Map.entry("erasure_of_names", "names of columns; no partner has a right on it"),
          Map.entry("event_delivery", "no partner may read or change it; it holds event ids only"),
          Map.entry("import_job", "the company's alone: no partner has a right on it"),
          Map.entry("import_issue", "the company's alone: no partner has a right on it"),
          Map.entry("imported_row", "the company's alone: no partner has a right on it"));

  /** Of these a partner may add rows but read none. */
  private static final Set<String> WRITTEN_BY_PARTNERS = Set.of("event_delivery");

  private static final String NOT_OF_AN_EXTENSION =
      " and not exists (select from pg_depend d where d.objid = pg_class.oid and d.deptype = 'e')";

  /**
   * Keys between tables of firms that do not carry the firm, and why. The composite key stands
   * beside each of them for rows that have a firm.
   */
  private static final Map<String, String> LOOSE_KEYS =
      Map.ofEntries(
          Map.entry("deal_line_deal_id_fkey", "the company's own deals have no firm"),
          Map.entry(
              "deal_bypass_deal_id_fkey",
              "the deal is the company's, the firm whose protection it is"),
          Map.entry("deal_sharing_deal_id_fkey", "the company's own deals have no firm"),
          Map.entry(
              "deal_party_deal_id_fkey", "the deal is another firm's: that is what a party is"),
          Map.entry("loss_word_deal_id_fkey", "the company's own deals have no firm"),
          Map.entry("loss_review_deal_id_fkey", "the company's own deals have no firm"),
          Map.entry("stage_move_deal_id_fkey", "the company's own deals have no firm"),
          Map.entry("message_deal_id_fkey", "the company's own deals have no firm"),
          Map.entry("deal_reader_deal_id_fkey", "the company's own deals have no firm"),
          Map.entry("calendar_feed_person_id_fkey", "people of the company have no firm"),
          Map.entry("deal_reader_person_id_fkey", "people of the company have no firm"),
          Map.entry("task_deal_id_fkey", "the company's own deals have no firm"),
          Map.entry("deal_pause_deal_id_fkey", "the company's own deals have no firm"),
          Map.entry("notice_person_id_fkey", "people of the company have no firm"));

  @Test
  void every_table_of_a_firm_has_row_security_that_binds_even_its_owner() {
    assertThat(
            Schema.list(
                "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')"
                    + " and not (relrowsecurity and relforcerowsecurity) and relname = any(string_to_array(?, ','))",
                String.join(",", Schema.partnerTables())))
        .isEmpty();
  }

  @Test
  void every_other_table_has_it_too_or_is_known_to_be_for_all() {
    List<String> open =
        Schema.list(
            "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')"
                + " and not (relrowsecurity and relforcerowsecurity) and relname <> ?",
            Schema.MIGRATIONS);

    assertThat(open).isSubsetOf(COMMON.keySet());
  }

  @Test
  void of_the_tables_without_it_partners_read_the_shelf_and_the_plans_only() {
    List<List<String>> rights =
        Schema.rows(
            "select table_name, privilege_type from information_schema.role_table_grants where grantee = 'tandem_partner'"
                + " and table_name = any(string_to_array(?, ','))",
            String.join(",", COMMON.keySet()));

    for (List<String> right : rights) {
      String wanted = WRITTEN_BY_PARTNERS.contains(right.get(0)) ? "INSERT" : "SELECT";
      assertThat(right.get(1)).as(right.get(0)).isEqualTo(wanted);
    }
    assertThat(rights)
        .extracting(right -> right.get(0))
        .containsExactlyInAnyOrder(
            "product",
            "plan",
            "plan_version",
            "plan_rule",
            "agreement",
            "programme",
            "programme_version",
            "loss_reason",
            "loss_target",
            "sales_process",
            "sales_process_version",
            "tier_terms",
            "tier_criterion",
            "certificate_rule",
            "event_delivery");
  }

  @Test
  void a_policy_for_partners_names_the_partner_once_and_without_an_or() {
    List<List<String>> policies =
        Schema.rows(
            "select tablename, policyname, coalesce(qual, '') || ' ' || coalesce(with_check, '') from pg_policies"
                + " where schemaname = 'public' and 'tandem_partner' = any(roles)");

    assertThat(policies).isNotEmpty();
    for (List<String> policy : policies) {
      assertThat(policy.get(2))
          .as(policy.get(0) + "." + policy.get(1))
          .contains("current_partner()")
          .doesNotContainIgnoringCase(" or ");
    }
  }

  /** A narrower scope is a list of firms, or what is one's own, and never everything. */
  @Test
  void a_policy_for_people_with_a_narrower_scope_always_has_a_condition() {
    for (List<String> policy :
        Schema.rows(
            "select tablename, policyname, coalesce(qual, with_check) from pg_policies"
                + " where schemaname = 'public' and 'tandem_scoped' = any(roles)")) {
      assertThat(policy.get(2))
          .as(policy.get(0) + "." + policy.get(1))
          .containsAnyOf("reached_firms()", "current_person()", "partner_id IS NULL", "customer_id")
          .doesNotContainIgnoringCase(" or ");
    }
  }

  @Test
  void every_table_of_a_firm_has_policies_for_the_company_and_where_partners_may_come_for_them() {
    for (String table : Schema.partnerTables()) {
      Set<String> roles =
          Set.copyOf(
              Schema.list(
                  "select distinct unnest(roles) from pg_policies where schemaname = 'public' and tablename = ?",
                  table));
      assertThat(roles)
          .as(table)
          .contains("tandem_company", "tandem_scoped", "tandem_worker", "tandem_owner");
      boolean reachable =
          !Schema.list(
                  "select privilege_type from information_schema.role_table_grants where grantee = 'tandem_partner' and table_name = ?",
                  table)
              .isEmpty();
      if (reachable) {
        assertThat(roles).as("policies of " + table).contains("tandem_partner");
      }
    }
  }

  @Test
  void every_policy_without_a_condition_is_for_the_company_the_jobs_or_the_owner() {
    assertThat(
            Schema.list(
                "select distinct unnest(roles) from pg_policies where schemaname = 'public' and (qual = 'true' or with_check = 'true')"))
        .isSubsetOf("tandem_company", "tandem_worker", "tandem_owner");
  }

  @Test
  void every_view_asks_with_the_rights_of_its_reader() {
    assertThat(
            Schema.list(
                "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'"
                    + NOT_OF_AN_EXTENSION
                    + " and not coalesce(reloptions @> array['security_invoker=true'], false)"))
        .isEmpty();
    assertThat(
            Schema.list(
                "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'm'"))
        .as("materialised views know no row security")
        .isEmpty();
  }

  @Test
  void keys_between_tables_of_firms_carry_the_firm() {
    List<String> loose =
        Schema.list(
            "select k.conname from pg_constraint k where k.contype = 'f' and k.connamespace = 'public'::regnamespace"
                + " and exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'partner_id' and not a.attisdropped)"
                + " and exists (select from pg_attribute a where a.attrelid = k.confrelid and a.attname = 'partner_id' and not a.attisdropped)"
                + " and not exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any(k.conkey) and a.attname = 'partner_id')");

    assertThat(loose).isSubsetOf(LOOSE_KEYS.keySet());
    assertThat(
            Schema.list(
                "select conname from pg_constraint where connamespace = 'public'::regnamespace and conname = any(string_to_array(?, ','))",
                String.join(",", LOOSE_KEYS.keySet())))
        .as("exceptions that no longer exist are taken off the list")
        .containsExactlyInAnyOrderElementsOf(LOOSE_KEYS.keySet());
  }

  @Test
  void functions_with_borrowed_rights_look_names_up_in_fixed_places_only() {
    List<List<String>> borrowed =
        Schema.rows(
            "select proname, coalesce(array_to_string(proconfig, ';'), ''), proowner::regrole::text, coalesce(array_to_string(proacl, ';'), 'everybody')"
                + " from pg_proc where pronamespace = 'public'::regnamespace and prosecdef");

    assertThat(borrowed).isNotEmpty();
    for (List<String> function : borrowed) {
      assertThat(function.get(1))
          .as(function.get(0))
          .contains("search_path=pg_catalog, public, pg_temp");
      assertThat(function.get(2)).as("owner of " + function.get(0)).isEqualTo("tandem_matcher");
      assertThat(function.get(3).split(";"))
          .as("nobody but named roles may call " + function.get(0))
          .doesNotContain("everybody")
          .noneMatch(right -> right.startsWith("="));
    }
  }

  @Test
  void the_public_at_large_has_no_right_on_anything() {
    assertThat(
            Schema.list(
                "select table_name from information_schema.role_table_grants where table_schema = 'public' and grantee = 'PUBLIC'"))
        .isEmpty();
    assertThat(
            Schema.list(
                "select privilege_type from aclexplode((select nspacl from pg_namespace where nspname = 'public')) where grantee = 0"))
        .isEmpty();
  }

  @Test
  void the_login_of_the_applications_owns_nothing_and_inherits_nothing() {
    assertThat(
            Schema.rows(
                "select rolinherit, rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = 'tandem_app'"))
        .containsExactly(List.of("f", "f", "f", "f"));
    assertThat(Schema.list("select relname from pg_class where relowner = 'tandem_app'::regrole"))
        .isEmpty();
    assertThat(
            Schema.list(
                "select table_name from information_schema.role_table_grants where grantee = 'tandem_app'"))
        .isEmpty();
  }
}
