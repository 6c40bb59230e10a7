package tandem.platform;

/** Optimistic locking as callers see it: they say which version they decided on. */
public final class Versions {
  private Versions() {}

  /** Throws {@link Refusal.VersionMismatch} unless the caller read the current version. */
  public static void check(long expected, long current) {
    if (expected != current) {
      throw new Refusal.VersionMismatch(current);
    }
  }
}
