package tandem.api.platform.contract;

import java.util.Map;

/** What a reader of the contract is told first. */
final class Introduction {
  static final String TEXT =
      """
      Everything a partner or the company does in the portal, for programs.

      **Access.** OAuth 2 tokens from Keycloak: client credentials for systems, authorization code with PKCE for people.
      A partner's token names its organisation; objects of others answer 404.

      **Writing.** Every POST needs an `Idempotency-Key`: repeat a request with the same key and it happens once.
      Changes and decisions need `If-Match` with the `ETag` you read. `dry_run=true` does everything and undoes it.

      **Reading.** Lists come in pages: follow `next_cursor` until `has_more` is false. `fields=` narrows what is sent.
      Ignore members you do not know; new ones may come at any time.

      **Problems** are `application/problem+json` (RFC 9457) with a stable `code`, and name each wrong member by its
      JSON pointer. Texts follow `Accept-Language` (en, ru).

      **Events.** `GET /events` tells what happened, in one order and without gaps; webhook endpoints are told the same,
      signed as [Standard Webhooks 1.0.0](https://www.standardwebhooks.com/) says, at least once and in the order of `sequence`
      for each object when all goes well. The types stand in `GET /event-types`.

      **Limits.** `RateLimit` and `RateLimit-Policy` tell where you stand; 304 costs nothing.
      """;

  private static final Map<String, String> TAGS =
      Map.ofEntries(
          Map.entry("Agreements", "The terms partners work under, version by version."),
          Map.entry("Applications", "Firms that want to become partners."),
          Map.entry("API clients", "Machine clients of a partner firm, their secrets and keys."),
          Map.entry("Audit", "Who did what when."),
          Map.entry("Commissions", "What was earned, and how each line was calculated."),
          Map.entry("Deals", "Deals that partner and company work on together."),
          Map.entry("Events", "What happened to a firm's objects, for systems that ask."),
          Map.entry("Leads", "Registrations of leads and the decisions on them."),
          Map.entry("Me", "The caller."),
          Map.entry("Meta", "The API about itself."),
          Map.entry("Partners", "Partner firms: standing, tier, who works under whom."),
          Map.entry("Products", "What can be sold."),
          Map.entry("Reference data", "Lists of codes with their texts."),
          Map.entry("Team", "The people of a partner firm, invitations, and what a leaver leaves."),
          Map.entry("Webhooks", "Addresses that are told of a firm's events, and what was sent."));

  private Introduction() {}

  static String tag(String name) {
    return TAGS.getOrDefault(name, name + ".");
  }
}
