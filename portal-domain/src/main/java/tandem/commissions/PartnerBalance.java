package tandem.commissions;

import tandem.platform.Money;
import tandem.platform.PartnerId;

/** What one partner earned and got in one currency. */
public record PartnerBalance(
    PartnerId partner,
    String name,
    String tier,
    Money earned,
    Money paid,
    Money payable,
    int payableLines) {}
