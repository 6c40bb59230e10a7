package tandem.api.leads;

import static tandem.api.platform.problem.FieldError.pointer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.problem.FieldError;
import tandem.api.platform.problem.ProblemCode;
import tandem.api.platform.problem.ProblemException;
import tandem.leads.DecisionKind;
import tandem.leads.LeadField;
import tandem.leads.RejectReason;

/** A reviewer's decision. Each kind takes its own members and no others. */
@Schema(name = "LeadDecisionInput")
record DecisionBody(
    @NotNull DecisionKind kind,
    @Schema(
            description =
                "approve: last protected day; as long as the tier of the firm grants unless given.")
        @Nullable LocalDate protectedUntil,
    @Schema(description = "reject: required.") @Nullable RejectReason reasonCode,
    @Schema(description = "Required but for approve and grant. The partner reads it.")
        @Size(max = 2000)
        @Nullable String comment,
    @Schema(description = "request_info: which fields to open, for example customer.tax_id.")
        @Size(max = 20)
        @Nullable List<@Size(max = 40) String> fields) {

  void refuseWhatDoesNotBelong() {
    List<FieldError> errors = new ArrayList<>();
    foreign(errors, "protected_until", protectedUntil, kind == DecisionKind.APPROVE);
    foreign(errors, "reason_code", reasonCode, kind == DecisionKind.REJECT);
    foreign(errors, "fields", fields, kind == DecisionKind.REQUEST_INFO);
    if (kind == DecisionKind.REJECT && reasonCode == null) {
      errors.add(pointer("#/reason_code", "required"));
    }
    if (kind == DecisionKind.STEP) {
      errors.add(pointer("#/kind", "enum", "approve, reject, request_info, grant, refuse"));
    }
    if (kind == DecisionKind.REQUEST_INFO) {
      unknownFields(errors);
    }
    if (!errors.isEmpty()) {
      throw new ProblemException(ProblemCode.VALIDATION_FAILED, errors);
    }
  }

  private static void foreign(
      List<FieldError> errors, String name, @Nullable Object value, boolean belongs) {
    if (value != null && !belongs) {
      errors.add(pointer("#/" + name, "not_for_this_kind"));
    }
  }

  private void unknownFields(List<FieldError> errors) {
    if (fields == null || fields.isEmpty()) {
      errors.add(pointer("#/fields", "required"));
      return;
    }
    for (int i = 0; i < fields.size(); i++) {
      if (LeadField.of(fields.get(i)).filter(LeadField.ASKABLE::contains).isEmpty()) {
        errors.add(pointer("#/fields/" + i, "enum", paths()));
      }
    }
  }

  private static String paths() {
    return String.join(", ", LeadPaths.of(LeadField.ASKABLE));
  }

  Set<LeadField> leadFields() {
    Set<LeadField> open = EnumSet.noneOf(LeadField.class);
    if (fields != null) {
      fields.forEach(path -> LeadField.of(path).ifPresent(open::add));
    }
    return open;
  }

  Optional<LocalDate> until() {
    return Optional.ofNullable(protectedUntil);
  }

  Optional<String> words() {
    return Optional.ofNullable(comment);
  }

  RejectReason reason() {
    return reasonCode == null ? RejectReason.OTHER : reasonCode;
  }
}
