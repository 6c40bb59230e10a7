package tandem.keycloak;

import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;

/** Gives tokens to the portal's client for a code or a refresh token. */
final class TokenEndpoint {
  private final KeycloakSettings settings;
  private final KeycloakRealm realm;

  TokenEndpoint(KeycloakSettings settings, KeycloakRealm realm) {
    this.settings = settings;
    this.realm = realm;
  }

  OIDCTokens tokens(AuthorizationGrant grant) throws KeycloakUnreachable, GrantRefused {
    TokenRequest request =
        new TokenRequest.Builder(realm.endpoints().getTokenEndpointURI(), portal(), grant).build();
    try {
      TokenResponse answer = OIDCTokenResponseParser.parse(realm.send(request.toHTTPRequest()));
      if (answer instanceof OIDCTokenResponse granted) {
        return granted.getOIDCTokens();
      }
      throw new GrantRefused(String.valueOf(answer.toErrorResponse().getErrorObject()));
    } catch (ParseException odd) {
      throw new KeycloakUnreachable("The token endpoint answers something else", odd);
    }
  }

  private ClientSecretBasic portal() {
    return new ClientSecretBasic(
        new ClientID(settings.client()),
        new Secret(
            settings
                .clientSecret()
                .orElseThrow(
                    () -> new IllegalStateException("TANDEM_PORTAL_CLIENT_SECRET is not set"))));
  }
}
