package tandem.api.platform.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The edge refuses a request. What the business refuses is a {@code tandem.platform.Refusal}. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemCode code;
  private final transient List<FieldError> errors;
  private final transient Map<String, Object> members = new LinkedHashMap<>();
  private final transient Map<String, String> headers = new LinkedHashMap<>();

  public ProblemException(ProblemCode code, FieldError... errors) {
    this(code, List.of(errors));
  }

  public ProblemException(ProblemCode code, List<FieldError> errors) {
    super(code.code(), null, false, false);
    this.code = code;
    this.errors = List.copyOf(errors);
  }

  /**
   * An extension member of the problem, for machines: {@code current_version}, {@code
   * violated-policies}.
   */
  public ProblemException with(String member, Object value) {
    members.put(member, value);
    return this;
  }

  public ProblemException header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  public ProblemCode code() {
    return code;
  }

  public List<FieldError> errors() {
    return errors;
  }

  public Map<String, Object> members() {
    return Map.copyOf(members);
  }

  public Map<String, String> headers() {
    return Map.copyOf(headers);
  }
}
