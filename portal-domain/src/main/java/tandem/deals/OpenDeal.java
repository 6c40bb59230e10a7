package tandem.deals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tandem.customers.RegisterCustomer;
import tandem.leads.LeadLine;
import tandem.platform.Money;

/**
 * A deal of the company's own, to be opened.
 *
 * @param lines 1 to 20, each product once
 * @param amount above zero
 * @param bypass needed when a partner's lead protects the customer
 */
public record OpenDeal(
    RegisterCustomer customer,
    List<LeadLine> lines,
    Money amount,
    Optional<LocalDate> expectedClose,
    Optional<String> need,
    Optional<Bypass> bypass) {
  public OpenDeal {
    lines = List.copyOf(lines);
  }
}
