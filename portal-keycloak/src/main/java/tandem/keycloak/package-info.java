/**
 * Our Keycloak adapter for Jakarta Security: thin over Nimbus' OAuth 2.0 / OpenID Connect SDK, in
 * two flavours. A web application turns one on by one CDI bean of its own.
 *
 * <p>portal-api, bearer tokens and no session:
 *
 * <pre>{@code
 * @ApplicationScoped
 * public class ApiDoor extends BearerMechanism {
 *   @Override
 *   protected OpenPaths openPaths() {
 *     return OpenPaths.of("/v1/openapi.json", "/v1/status", "/v1/problems/*", "/docs", "/docs/*");
 *   }
 * }
 * }</pre>
 *
 * <p>portal-web (at the context root {@code /}), sign-in through Keycloak and a session:
 *
 * <pre>{@code
 * @ApplicationScoped
 * public class PortalDoorway extends LoginMechanism {
 *   @Override
 *   protected OpenPaths openPaths() {
 *     return OpenPaths.of("/assets/*", "/health/*", "/favicon.ico");
 *   }
 *
 *   @Override
 *   protected void show(Trouble trouble, HttpServletRequest request, HttpServletResponse response) {
 *     // response.sendError(trouble.status()): the error page tells the trouble in our look
 *   }
 * }
 * }</pre>
 *
 * <p>Who calls is then known everywhere:
 *
 * <pre>{@code
 * securityContext.getPrincipalsByType(KeycloakCaller.class) // jakarta.security.enterprise
 * }</pre>
 *
 * <p>Payara needs two things of the web application, beside beans.xml: {@code <class-loader
 * delegate="false"/>} in glassfish-web.xml, so that the Nimbus in the WAR counts and not the
 * server's; and there {@code <property name="cookieSameSite" value="Lax"/>} in {@code
 * session-config/cookie-properties}. Roles for {@code isCallerInRole} are declared by the web
 * fragment in this jar, the rest of the session cookie by {@link tandem.keycloak.SessionCookie}.
 * {@code getCallerPrincipal()} is wrapped by the server; {@code getPrincipalsByType} is not.
 *
 * <p>A form sent after its session ended is not carried out; the page it stood on asks {@link
 * tandem.keycloak.KeptForm#take} for what was typed. Redirects after a form lead to Keycloak, so
 * {@code form-action} of the content policy has to name its origin.
 *
 * <p>Paths that are not open are closed whether or not a security constraint names them. Both
 * mechanisms answer before any filter or resource runs, so headers that filters add are not on
 * those answers. Settings: {@link tandem.keycloak.KeycloakSettings}.
 */
@NullMarked
package tandem.keycloak;

import org.jspecify.annotations.NullMarked;
