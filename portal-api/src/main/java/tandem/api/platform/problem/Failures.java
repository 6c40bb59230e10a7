package tandem.api.platform.problem;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Map;
import tandem.platform.Refusal;

/**
 * Finds out what an exception means to the caller. What nobody foresaw is logged and told as
 * nothing but a 500.
 */
public final class Failures {
  private static final Logger LOG = System.getLogger(Failures.class.getName());
  private static final String NO_CONNECTION = "08";
  private static final String NO_RESOURCES = "53";
  private static final String STOPPED = "57";
  private static final String TRANSACTION_FAILED = "40";

  private Failures() {}

  /**
   * @param requestId ties the log entry to the answer
   */
  public static Problem problem(Throwable thrown, String requestId) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException refused) {
        return Problem.of(refused);
      }
      if (cause instanceof Refusal refusal) {
        return Refusals.problem(refusal);
      }
      if (cause instanceof OptimisticLockException) {
        return conflict();
      }
      if (cause instanceof SQLException sql && passing(sql)) {
        LOG.log(Level.WARNING, "{0} answered 503: {1}", requestId, sql.getMessage());
        return unavailable();
      }
      if (cause instanceof WebApplicationException web) {
        return ofJersey(web);
      }
    }
    LOG.log(Level.ERROR, requestId + " failed", thrown);
    return Problem.of(ProblemCode.INTERNAL_ERROR);
  }

  private static Problem conflict() {
    ProblemCode code = ProblemCode.CONFLICT;
    return new Problem(code.status(), "changed_meanwhile", true, "", List.of(), Map.of(), Map.of());
  }

  private static boolean passing(SQLException sql) {
    String state = sql.getSQLState() == null ? "" : sql.getSQLState();
    return sql instanceof SQLTransientException
        || state.startsWith(NO_CONNECTION)
        || state.startsWith(NO_RESOURCES)
        || state.startsWith(STOPPED)
        || state.startsWith(TRANSACTION_FAILED);
  }

  private static Problem unavailable() {
    ProblemCode code = ProblemCode.TEMPORARY_REDUCED_CAPACITY;
    return new Problem(
        code.status(), code.code(), true, "", List.of(), Map.of(), Map.of("Retry-After", "2"));
  }

  private static Problem ofJersey(WebApplicationException web) {
    ProblemCode code = ProblemCode.ofStatus(web.getResponse().getStatus());
    String allow = web.getResponse().getHeaderString("Allow");
    return new Problem(
        code.status(),
        code.code(),
        code.retryable(),
        "",
        List.of(),
        Map.of(),
        allow == null ? Map.of() : Map.of("Allow", allow));
  }
}
