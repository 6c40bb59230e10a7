package tandem.api.platform.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tandem.platform.Refusal;

/** What the domain refuses, as a problem: its code stays, its kind becomes a status. */
final class Refusals {
  private static final String CHALLENGE = "Bearer realm=\"tandem\", error=\"invalid_token\"";

  /** Tandem has shut the bearer out, whatever the token says: the token is worth nothing. */
  private static final Set<String> OUT =
      Set.of(
          "account_disabled",
          "account_suspended",
          "client_unknown",
          "client_revoked",
          "client_expired");

  private Refusals() {}

  static Problem problem(Refusal refusal) {
    return switch (refusal) {
      case Refusal.NotFound missing -> Problem.of(ProblemCode.NOT_FOUND);
      case Refusal.Forbidden forbidden -> forbidden(forbidden);
      case Refusal.Invalid invalid -> plain(400, invalid, errors(invalid.problems()), Map.of());
      case Refusal.Conflict conflict ->
          plain(status(conflict), conflict, List.of(), instead(conflict));
      case Refusal.Unprocessable ruled ->
          plain(status(ruled), ruled, errors(ruled.problems()), Map.of());
      case Refusal.VersionMismatch newer ->
          plain(412, newer, List.of(), Map.of("current_version", newer.current()));
      case Refusal.TooMany tooMany ->
          new Problem(
              429,
              tooMany.code(),
              true,
              message(tooMany),
              List.of(),
              Map.of("violated-policies", List.of(tooMany.policy())),
              Map.of("Retry-After", Long.toString(tooMany.retryAfter())));
    };
  }

  /** A step that is not possible always lists what is, also when that is nothing any more. */
  private static Map<String, Object> instead(Refusal.Conflict conflict) {
    return conflict.allowed().isEmpty() && !conflict.code().equals("transition_not_allowed")
        ? Map.of()
        : Map.of("allowed", conflict.allowed().stream().map(Refusals::spelt).toList());
  }

  /** Names of constants are lower case on the wire; ids stay as they are. */
  private static String spelt(String allowed) {
    return allowed.matches("[A-Z_]+") ? allowed.toLowerCase(Locale.ROOT) : allowed;
  }

  /** The catalogue of the contract (A.5) puts a code under one status, wherever it arises. */
  private static int status(Refusal refusal) {
    return switch (refusal.code()) {
      case "field_not_writable" -> 403;
      case "rate_limited" -> 429;
      default -> refusal instanceof Refusal.Conflict ? 409 : 422;
    };
  }

  /** A token without its firm identifies nobody: 401, so that the client fetches a better one. */
  private static Problem forbidden(Refusal.Forbidden refusal) {
    if (OUT.contains(refusal.code()) || refusal.code().startsWith("organization_")) {
      return new Problem(
          401,
          OUT.contains(refusal.code()) ? ProblemCode.INVALID_TOKEN.code() : refusal.code(),
          false,
          message(refusal),
          List.of(),
          Map.of(),
          Map.of("WWW-Authenticate", CHALLENGE));
    }
    return plain(403, refusal, List.of(), Map.of());
  }

  private static Problem plain(
      int status, Refusal refusal, List<FieldError> errors, Map<String, Object> members) {
    return new Problem(status, refusal.code(), false, message(refusal), errors, members, Map.of());
  }

  private static List<FieldError> errors(List<Refusal.Problem> problems) {
    return problems.stream().map(FieldError::of).toList();
  }

  private static String message(Refusal refusal) {
    String message = refusal.getMessage();
    return message == null ? "" : message;
  }
}
