package tandem.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Versions of the servers, written into the jar by Maven from the root pom. */
final class Versions {
  private static final Properties VERSIONS = read();

  private Versions() {}

  static String of(String program) {
    String version = VERSIONS.getProperty(program);
    if (version == null) {
      throw new StackException("No version of " + program + " in versions.properties.");
    }
    return version;
  }

  private static Properties read() {
    Properties versions = new Properties();
    try (InputStream in = Versions.class.getResourceAsStream("versions.properties")) {
      versions.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return versions;
  }
}
