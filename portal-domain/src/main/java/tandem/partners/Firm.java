package tandem.partners;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;

/**
 * A partner firm, as far as its standing goes. What else the register knows is data without life.
 */
@Entity
@Table(name = "partner")
@CheckReturnValue
@SuppressWarnings("UnusedVariable") // updated_at is read by the lists
class Firm {
  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "id"))
  private PartnerId id;

  @Enumerated(EnumType.STRING)
  private PartnerStatus status;

  private Instant updatedAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init")
  protected Firm() {}

  /**
   * Refuses {@code transition_not_allowed}, {@code validation_failed} for a reason of another
   * change.
   */
  PartnerStatusChanged change(PartnerStatus target, StatusReason reason, Instant now) {
    if (!reason.explains(target)) {
      throw new Refusal.Invalid(
          "reason_code", "not_for_this_kind", reason + " does not explain " + target);
    }
    PartnerStatus before = status;
    status = status.to(target);
    updatedAt = now;
    return new PartnerStatusChanged(id, before, target, reason, now);
  }

  long version() {
    return version;
  }
}
