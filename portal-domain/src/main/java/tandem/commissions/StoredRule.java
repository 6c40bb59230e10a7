package tandem.commissions;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.platform.Percentage;

/** A rule as the table keeps it. */
@Embeddable
record StoredRule(
    @Column(name = "rule_no") int number,
    @Nullable String category,
    @Nullable String tier,
    BigDecimal rate,
    String nameEn,
    String nameRu) {

  static StoredRule of(RateRule rule) {
    return new StoredRule(
        rule.number(),
        rule.category().orElse(null),
        rule.tier().orElse(null),
        rule.rate().fraction(),
        rule.nameEn(),
        rule.nameRu());
  }

  RateRule rule() {
    return new RateRule(
        number,
        Optional.ofNullable(category),
        Optional.ofNullable(tier),
        new Percentage(rate),
        nameEn,
        nameRu);
  }
}
