package tandem.keycloak;

/**
 * People and machines of the demo realm have fixed ids, and passwords and secrets that everybody
 * can read. Production lets none of them in, whatever realm it is pointed at.
 */
final class DemoPeople {
  private static final String IDS = "00000000-0000-4000-8000-";

  private DemoPeople() {}

  static boolean include(String subject) {
    return subject.startsWith(IDS);
  }
}
