package tandem.leads.programmes;

/**
 * Who decides by a policy table.
 *
 * @param row which row said so, counted from one; zero when none fits and one person decides
 * @param people how many different people must say yes; zero for at once
 */
public record Verdict(int row, Approval approval, int people) {
  public static final Verdict ONE_PERSON = new Verdict(0, Approval.STEPS, 1);

  /** Of two that both count, the one with more people. */
  Verdict atLeast(Verdict other) {
    return people >= other.people ? this : other;
  }

  public boolean atOnce() {
    return approval == Approval.AUTO;
  }

  /** How many must say yes when it is not approved at once after all. */
  public int peopleAtLeast() {
    return Math.max(1, people);
  }
}
