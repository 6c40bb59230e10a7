package tandem.commissions;

import java.time.Instant;
import java.time.LocalDate;
import tandem.platform.Money;
import tandem.platform.PartnerId;

/** A payout with how many lines it settled. */
public record PayoutView(
    PayoutId id,
    PartnerId partner,
    String partnerName,
    String reference,
    Money amount,
    LocalDate paidOn,
    String author,
    int lines,
    Instant createdAt) {}
