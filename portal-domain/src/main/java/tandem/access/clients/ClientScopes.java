package tandem.access.clients;

import java.util.List;

/**
 * What tokens of a firm's machine client may carry at most (api-and-security A.6). A scope narrows
 * what a system of the firm may do; it never adds to it. People, machine clients and the company's
 * decisions are not among them: a system cannot let anybody in.
 */
public final class ClientScopes {
  /** In the order in which people are asked. */
  public static final List<String> FOR_FIRMS =
      List.of(
          "leads:read",
          "leads:write",
          "deals:read",
          "deals:write",
          "messages:read",
          "messages:write",
          "products:read",
          "commissions:read",
          "commissions:dispute",
          "plans:read",
          "customers:read",
          "customers:write",
          "activities:write",
          "documents:read",
          "documents:write",
          "partner:read",
          "events:read",
          "webhooks:manage",
          "imports:write",
          "exports:create");

  private ClientScopes() {}
}
