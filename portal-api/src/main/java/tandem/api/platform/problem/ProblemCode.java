package tandem.api.platform.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The refusals of the API itself. A code is part of the contract: it never changes and is never
 * translated. Titles and details stand in the bundles {@code tandem.api.problems}.
 */
public enum ProblemCode {
  MALFORMED_REQUEST(400),
  MALFORMED_JSON(400),
  DUPLICATE_MEMBER(400),
  UNKNOWN_FIELD(400),
  NESTING_TOO_DEEP(400),
  VALIDATION_FAILED(400),
  UNKNOWN_PARAMETER(400),
  INVALID_CURSOR(400),
  UNSUPPORTED_SORT(400),
  UNSUPPORTED_FILTER(400),
  IDEMPOTENCY_KEY_REQUIRED(400),
  IDEMPOTENCY_KEY_INVALID(400),
  IF_MATCH_INVALID(400),
  IF_MATCH_WILDCARD_REFUSED(400),
  AUTHENTICATION_REQUIRED(401),
  INVALID_TOKEN(401),
  TOKEN_EXPIRED(401),
  ORGANIZATION_MISSING(401),
  ORGANIZATION_AMBIGUOUS(401),
  INSUFFICIENT_SCOPE(403),
  ROLE_REQUIRED(403),
  FIELD_NOT_WRITABLE(403),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  REQUEST_IN_PROGRESS(409, true),
  CONFLICT(409),
  GONE(410),
  VERSION_MISMATCH(412),
  PAYLOAD_TOO_LARGE(413),
  URI_TOO_LONG(414),
  UNSUPPORTED_MEDIA_TYPE(415),
  IDEMPOTENCY_KEY_REUSED(422),
  PRECONDITION_REQUIRED(428),
  RATE_LIMITED(429, true),
  PREFILL_QUOTA_USED(429, true),
  INTERNAL_ERROR(500, true),
  TEMPORARY_REDUCED_CAPACITY(503, true);

  private final int status;
  private final boolean retryable;

  ProblemCode(int status) {
    this(status, false);
  }

  ProblemCode(int status, boolean retryable) {
    this.status = status;
    this.retryable = retryable;
  }

  public int status() {
    return status;
  }

  /** Whether the same request may succeed later without being changed. */
  public boolean retryable() {
    return retryable;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The code that stands for a bare status, as a container or Jersey itself reports it. */
  public static ProblemCode ofStatus(int status) {
    return switch (status) {
      case 400 -> MALFORMED_REQUEST;
      case 401 -> AUTHENTICATION_REQUIRED;
      case 403 -> ROLE_REQUIRED;
      case 404 -> NOT_FOUND;
      case 503 -> TEMPORARY_REDUCED_CAPACITY;
      default ->
          Arrays.stream(values())
              .filter(code -> code.status == status)
              .findFirst()
              .orElse(status >= 400 && status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR);
    };
  }

  public static Optional<ProblemCode> of(String code) {
    return Arrays.stream(values()).filter(known -> known.code().equals(code)).findFirst();
  }
}
