package tandem.leads.offers;

/**
 * How much each thing counts, from 0 to 100.
 *
 * @param territory the firm works where the customer is
 * @param tier a higher tier; the lowest counts nothing
 * @param experience deals won with these categories of products in two years, five for all of it
 * @param room how much of its capacity is free
 * @param turn how long it was offered nothing, thirty days for all of it
 */
public record AssignmentWeights(int territory, int tier, int experience, int room, int turn) {}
