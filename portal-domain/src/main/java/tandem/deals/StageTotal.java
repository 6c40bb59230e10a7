package tandem.deals;

import tandem.platform.Money;

/**
 * How many deals stand in a stage and what they are worth, one row a currency: currencies never
 * mix.
 */
public record StageTotal(DealStage stage, long count, Money sum) {}
