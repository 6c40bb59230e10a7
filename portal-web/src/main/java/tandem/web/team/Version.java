package tandem.web.team;

import tandem.web.platform.Submission;

/** The version a form was drawn from. */
public final class Version {
  private Version() {}

  /** Nonsense fits no version. */
  public static long of(Submission typed) {
    String version = typed.raw("version");
    return version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
  }
}
