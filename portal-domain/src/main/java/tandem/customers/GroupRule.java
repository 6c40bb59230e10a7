package tandem.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tandem.customers.matching.CustomerIdentity;
import tandem.customers.matching.CustomerMatch;
import tandem.customers.matching.IdentityKeys;
import tandem.customers.matching.ReasonCode;
import tandem.customers.matching.Verdict;

/**
 * Whether firms of one group count as one customer: a setting of the installation. If they do, a
 * person looks at least; if not, the group neither joins nor parts.
 */
@ApplicationScoped
class GroupRule {
  @Inject
  @ConfigProperty(name = "tandem.conflict.by.group", defaultValue = "true")
  String byGroup;

  boolean counts() {
    return Boolean.parseBoolean(byGroup);
  }

  /** By which rules a customer is filed now. */
  int rules() {
    return IdentityKeys.RULES * 2 + (counts() ? 1 : 0);
  }

  /** Whatever is filed by less than this is filed by older rules. */
  int oldestRules() {
    return IdentityKeys.RULES * 2;
  }

  /** The same rules with the other setting. */
  int otherRules() {
    return IdentityKeys.RULES * 2 + (counts() ? 0 : 1);
  }

  CustomerMatch compare(CustomerIdentity one, CustomerIdentity other) {
    if (!counts()) {
      return CustomerMatch.of(one.withoutGroup(), other.withoutGroup());
    }
    CustomerMatch match = CustomerMatch.of(one, other);
    boolean oneGroup =
        match.reasons().stream()
            .anyMatch(reason ->
                List.of(ReasonCode.SAME_GROUP, ReasonCode.PART_OF_THE_OTHER)
                    .contains(reason.code()));
    return oneGroup && match.verdict() == Verdict.FREE ? match.toReview() : match;
  }
}
