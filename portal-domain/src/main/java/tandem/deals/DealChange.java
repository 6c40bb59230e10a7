package tandem.deals;

import java.time.LocalDate;
import java.util.Optional;
import tandem.platform.Money;

/** What is to change; what is empty stays. */
public record DealChange(
    Optional<Money> amount, Optional<LocalDate> expectedClose, Optional<String> need) {}
