package tandem.leads.offers;

import org.jspecify.annotations.Nullable;
import tandem.leads.LeadForm;
import tandem.platform.Text;

/**
 * A lead of the company's as it was filled in: what a registration holds, and besides
 *
 * @param region where in the country the customer is, as territories of firms are called; firms
 *     read it before they accept (at most 120 characters)
 * @param hot the customer waits for a call
 */
public record CompanyLeadContent(LeadForm form, @Nullable String region, boolean hot) {
  public CompanyLeadContent {
    region = Text.tidy(region);
  }
}
