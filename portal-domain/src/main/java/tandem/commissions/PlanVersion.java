package tandem.commissions;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The terms of a plan from a day on. Published once and never changed: whoever wants other rates
 * publishes the next version, and what was earned under this one keeps pointing to it.
 */
@Entity
@CheckReturnValue
public class PlanVersion {
  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "id"))
  private PlanVersionId id;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "plan_id"))
  private PlanId plan;

  private int number;
  private LocalDate validFrom;
  private Instant publishedAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "plan_rule", joinColumns = @JoinColumn(name = "plan_version_id"))
  @OrderBy("number")
  private List<StoredRule> rules = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected PlanVersion() {}

  private PlanVersion(
      PlanVersionId id, PlanId plan, PlanTerms terms, LocalDate validFrom, Instant now) {
    this.id = id;
    this.plan = plan;
    this.number = terms.version();
    this.validFrom = validFrom;
    this.publishedAt = now;
    terms.rules().stream().map(StoredRule::of).forEach(rules::add);
  }

  static PlanVersion publish(
      PlanVersionId id, PlanId plan, PlanTerms terms, LocalDate validFrom, Instant now) {
    return new PlanVersion(id, plan, terms, validFrom, now);
  }

  CommissionPlanPublished published(String code) {
    return new CommissionPlanPublished(plan, code, number, validFrom, publishedAt);
  }

  PlanVersionId id() {
    return id;
  }

  int number() {
    return number;
  }

  LocalDate validFrom() {
    return validFrom;
  }

  PlanTerms terms(String code) {
    return new PlanTerms(code, number, rules.stream().map(StoredRule::rule).toList());
  }
}
