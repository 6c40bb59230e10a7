package tandem.integrations;

/** What became of some rows. */
record Tally(int done, int created, int unchanged, int warned, int failed) {
  static final Tally NONE = new Tally(0, 0, 0, 0, 0);
  static final Tally UNCHANGED = new Tally(1, 0, 1, 0, 0);
  static final Tally FAILED = new Tally(1, 0, 0, 0, 1);

  static Tally created(boolean warned) {
    return new Tally(1, 1, 0, warned ? 1 : 0, 0);
  }

  Tally plus(Tally other) {
    return new Tally(
        done + other.done,
        created + other.created,
        unchanged + other.unchanged,
        warned + other.warned,
        failed + other.failed);
  }
}
