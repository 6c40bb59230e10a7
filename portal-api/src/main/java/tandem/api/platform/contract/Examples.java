package tandem.api.platform.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tandem.api.platform.problem.ProblemCode;
import tandem.api.platform.problem.Texts;

/**
 * Examples as the plain maps that the OpenAPI model takes; at build time no JSON library is at
 * hand.
 */
final class Examples {
  private Examples() {}

  static Map<String, Object> problem(ProblemCode code) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "http://localhost:8080/api/v1/problems/" + code.code());
    problem.put("title", text(code, ".title"));
    problem.put("status", code.status());
    problem.put("detail", text(code, ".detail"));
    problem.put("instance", "/api/v1/leads");
    problem.put("code", code.code());
    problem.put("request_id", "req_01J9ZK3W8Q4V5T6Y7B8N9M0P1R");
    problem.put("retryable", code.retryable());
    if (code == ProblemCode.VALIDATION_FAILED) {
      Map<String, Object> error = new LinkedHashMap<>();
      error.put("pointer", "#/customer/tax_id/number");
      error.put("code", "tax_id_checksum");
      error.put("detail", field("tax_id_checksum"));
      problem.put("errors", List.of(error));
    }
    return problem;
  }

  private static String text(ProblemCode code, String part) {
    return Texts.find(Locale.ENGLISH, code.code() + part, List.of(1)).orElseThrow();
  }

  private static String field(String code) {
    return Texts.find(Locale.ENGLISH, "field." + code, List.of()).orElseThrow();
  }
}
