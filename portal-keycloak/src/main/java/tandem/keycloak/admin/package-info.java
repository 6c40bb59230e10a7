/**
 * Tandem's hand in Keycloak: organisations, their people, invitations and machine clients, over the
 * admin REST API with a service account that can do this and no more (ADR 21). Thin over the JDK's
 * HTTP client; every call has a time-out; no token, secret or address of a person is logged.
 */
@NullMarked
package tandem.keycloak.admin;

import org.jspecify.annotations.NullMarked;
