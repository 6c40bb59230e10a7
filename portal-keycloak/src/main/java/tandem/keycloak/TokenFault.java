package tandem.keycloak;

import java.util.Locale;

/** Why a request is not let in by its token. Codes are those of the API's error catalogue. */
public enum TokenFault {
  AUTHENTICATION_REQUIRED(401, ""),
  INVALID_TOKEN(401, "invalid_token"),
  TOKEN_EXPIRED(401, "invalid_token"),
  DPOP_PROOF_INVALID(401, "invalid_dpop_proof"),
  /**
   * A partner's person or system whose token names no firm, or somebody without any role of ours.
   */
  ORGANIZATION_MISSING(401, "invalid_token"),
  ORGANIZATION_AMBIGUOUS(401, "invalid_token"),
  /** Somebody of the company without a second factor (RFC 9470). */
  SECOND_FACTOR_REQUIRED(401, "insufficient_user_authentication"),
  /** Addresses end up in logs and histories, so tokens in them are spoilt. */
  TOKEN_IN_QUERY(400, "invalid_request", "unknown_parameter"),
  /** Keycloak is not there and its keys were never read. */
  KEYS_UNAVAILABLE(503, "", "temporary_reduced_capacity");

  private final int status;
  private final String error;
  private final String code;

  TokenFault(int status, String error) {
    this.status = status;
    this.error = error;
    this.code = name().toLowerCase(Locale.ROOT);
  }

  TokenFault(int status, String error, String code) {
    this.status = status;
    this.error = error;
    this.code = code;
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  /** Whether the same request may succeed later without being changed. */
  public boolean retryable() {
    return this == KEYS_UNAVAILABLE;
  }

  /** Value of {@code WWW-Authenticate} (RFC 6750, RFC 9449); empty where none belongs. */
  public String challenge() {
    if (status == 503) {
      return "";
    }
    if (this == DPOP_PROOF_INVALID) {
      return "DPoP realm=\"tandem\", error=\"" + error + "\", algs=\"ES256\"";
    }
    if (this == SECOND_FACTOR_REQUIRED) {
      return "Bearer realm=\"tandem\", error=\"%s\", acr_values=\"%d\""
          .formatted(error, SecondFactor.LEVEL);
    }
    return "Bearer realm=\"tandem\"" + (error.isEmpty() ? "" : ", error=\"" + error + "\"");
  }
}
