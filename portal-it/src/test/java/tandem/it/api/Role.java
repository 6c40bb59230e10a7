package tandem.it.api;

import java.util.List;
import tandem.it.harness.Api;

/**
 * Somebody of the demo realm who has one role and no other (api-and-security A.6).
 *
 * @param person user name, or the client's name of a system
 */
record Role(String name, String person, boolean partner) {
  static final List<Role> ALL =
      List.of(
          new Role("partner_admin", "nord-owner", true),
          new Role("partner_seller", "nord-seller", true),
          new Role("partner_finance", "nord-finance", true),
          new Role("partner_manager", "nord-manager", true),
          new Role("partner_developer", "nord-developer", true),
          new Role("partner_system", "nord-erp", true),
          new Role("channel_manager", "channel", false),
          new Role("approver", "approver", false),
          new Role("sales_manager", "sales", false),
          new Role("finance", "finance", false),
          new Role("finance_approver", "finance2", false),
          new Role("auditor", "auditor", false),
          new Role("admin", "admin", false));

  /** Looks after Südwerk and Alpen: to them, Nord's records do not exist. */
  static final Role OUTSIDE = new Role("channel_manager:outside", "channel-dach", false);

  boolean machine() {
    return person.equals("nord-erp");
  }

  Api api() {
    return machine() ? Api.machine(person) : Api.person(person);
  }

  static Role of(String name) {
    return ALL.stream().filter(role -> role.name().equals(name)).findFirst().orElseThrow();
  }
}
