package tandem.leads;

import tandem.platform.ProductId;

/** A product wanted, and how many of it (1 to 100,000). */
public record LeadLine(ProductId product, int quantity) {}
