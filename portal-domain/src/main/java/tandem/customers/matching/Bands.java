package tandem.customers.matching;

/**
 * From which score on what follows.
 *
 * @param review from here on a person looks, 0 to 1
 * @param conflict from here on it is one firm, not below review
 */
public record Bands(double review, double conflict) {
  /** What a company starts with. */
  public static final Bands USUAL = new Bands(0.65, 0.88);

  public Bands {
    if (!(review > 0 && review <= conflict && conflict <= 1)) {
      throw new IllegalArgumentException(
          "Bands have to rise from above 0 to 1: " + review + ", " + conflict);
    }
  }

  Verdict of(double score) {
    if (score >= conflict) {
      return Verdict.CONFLICT;
    }
    return score >= review ? Verdict.REVIEW : Verdict.FREE;
  }
}
