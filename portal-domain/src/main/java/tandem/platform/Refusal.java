package tandem.platform;

import java.time.Duration;
import java.util.List;

/**
 * The domain says no, and why. Codes are stable API (api-and-security A.5); each edge has one
 * mapper that turns a refusal into a problem or a page. Messages are for logs and developers;
 * people read the text behind the code in their language.
 */
public abstract sealed class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String code;

  private Refusal(String code, String message) {
    super(message, null, false, true);
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** Nothing there, or nothing that the caller may know of: both look the same. */
  public static final class NotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotFound(String kind) {
      super("not_found", "No such " + kind);
    }
  }

  /** The caller is known and may not do this. */
  public static final class Forbidden extends Refusal {
    private static final long serialVersionUID = 1L;

    public Forbidden(String code, String message) {
      super(code, message);
    }
  }

  /** Members of the input are missing or malformed; every one of them is named. */
  public static final class Invalid extends Refusal {
    private static final long serialVersionUID = 1L;
    private final transient List<Problem> problems;

    public Invalid(List<Problem> problems) {
      super("validation_failed", problems.toString());
      this.problems = List.copyOf(problems);
    }

    public Invalid(String field, String code, String message) {
      this(List.of(new Problem(field, code, message)));
    }

    public List<Problem> problems() {
      return problems;
    }
  }

  /** What is asked does not fit the present state, or it exists already. */
  public static final class Conflict extends Refusal {
    private static final long serialVersionUID = 1L;
    private final transient List<String> allowed;

    public Conflict(String code, String message) {
      this(code, message, List.of());
    }

    /** With what would be allowed instead: next states, or the id of what is already there. */
    public Conflict(String code, String message, List<String> allowed) {
      super(code, message);
      this.allowed = List.copyOf(allowed);
    }

    public List<String> allowed() {
      return allowed;
    }
  }

  /** Well formed, but a rule of the business refuses. */
  public static final class Unprocessable extends Refusal {
    private static final long serialVersionUID = 1L;
    private final transient List<Problem> problems;

    public Unprocessable(String code, String message) {
      this(code, message, List.of());
    }

    public Unprocessable(String code, String message, List<Problem> problems) {
      super(code, message);
      this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
      return problems;
    }
  }

  /** Asked more often than is allowed. */
  public static final class TooMany extends Refusal {
    private static final long serialVersionUID = 1L;
    private final String policy;
    private final Duration wait;

    /**
     * @param policy name of the quota, as in the header RateLimit-Policy
     * @param wait until there is something left of it
     */
    public TooMany(String policy, Duration wait, String message) {
      this("rate_limited", policy, wait, message);
    }

    /** Of a quota with a code of its own. */
    public TooMany(String code, String policy, Duration wait, String message) {
      super(code, message);
      this.policy = policy;
      this.wait = wait;
    }

    public String policy() {
      return policy;
    }

    /** In seconds, at least one. */
    public long retryAfter() {
      return Math.max(1, wait.toSeconds() + 1);
    }
  }

  /** Somebody changed the object since the caller read it. */
  public static final class VersionMismatch extends Refusal {
    private static final long serialVersionUID = 1L;
    private final long current;

    public VersionMismatch(long current) {
      super("version_mismatch", "The current version is " + current);
      this.current = current;
    }

    public long current() {
      return current;
    }
  }

  /**
   * One thing that is wrong with one member of the input.
   *
   * @param field path with dots in the API's names, for example {@code customer.tax_id} or {@code
   *     lines.0.quantity}
   * @param code stable, for example {@code required}, {@code maximum}, {@code tax_id_checksum}
   * @param message English, for developers
   */
  public record Problem(String field, String code, String message)
      implements java.io.Serializable {}
}
