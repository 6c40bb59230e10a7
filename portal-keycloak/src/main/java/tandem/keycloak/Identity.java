package tandem.keycloak;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who calls, as Keycloak says: a person or a machine, with the names of Tandem's roles and scopes.
 * What the caller may do is the domain's decision.
 *
 * @param subject Keycloak's id of the person or of the client's service account
 * @param locale {@code en} or {@code ru}
 * @param organization alias of the partner firm; empty for the company side
 * @param roles of the partner firm ({@code partner_…}) or of the company side, never both
 * @param client id of the OAuth client that got the token
 * @param machine whether a system calls by client credentials, no person behind it
 * @param assurance how surely Keycloak knows them: 1 by a password, 2 by a second factor too
 */
public record Identity(
    UUID subject,
    String username,
    String name,
    Optional<String> email,
    String locale,
    Optional<String> organization,
    Set<String> roles,
    Set<String> scopes,
    String client,
    boolean machine,
    int assurance) {

  public Identity {
    roles = Set.copyOf(roles);
    scopes = Set.copyOf(scopes);
  }
}
