package tandem.deals;

/** What the partner sees: the shared facts, shared messages, no more. */
public record DealPartnerView(DealFacts facts) implements DealView {}
