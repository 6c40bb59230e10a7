package tandem.leads;

import java.time.Instant;
import java.util.Optional;
import tandem.customers.register.RegisterReply;
import tandem.customers.register.RegisteredCompany;

/**
 * What a register says of a customer, to fill a form with.
 *
 * @param source name of the register; {@code none} when none is asked here
 * @param at when it said so: of today, or now
 */
public record Prefilled(RegisterReply reply, String source, Instant at) {
  public PrefillOutcome outcome() {
    return PrefillOutcome.of(reply);
  }

  public Optional<RegisteredCompany> company() {
    return reply instanceof RegisterReply.Found found
        ? Optional.of(found.company())
        : Optional.empty();
  }
}
