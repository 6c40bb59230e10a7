package tandem.commissions.plans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tandem.commissions.rules.WrittenPlan;
import tandem.platform.EventJson;
import tandem.platform.Sha256;

/** The text that a firm accepts: everything that a version promises, and nothing else. */
public record PlanDocument(
    String code, int version, LocalDate validFrom, @Nullable LocalDate validTo, WrittenPlan terms) {

  static PlanDocument of(PlanView version) {
    return new PlanDocument(
        version.code(),
        version.number(),
        version.validFrom(),
        version.validTo().orElse(null),
        version.terms());
  }

  /** SHA-256 of its JSON, whose members stand in the order of their names. */
  public String hash() {
    return Sha256.hex(EventJson.write(this));
  }
}
