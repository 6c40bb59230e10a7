package tandem.stack;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Passwords of this one installation: made at random on the first start, readable by their owner
 * only.
 */
final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 24;

  private final Path file;
  private final Properties values = new Properties();

  private Secrets(Path file) {
    this.file = file;
  }

  static Secrets in(Path data) throws IOException {
    Secrets secrets = new Secrets(data.resolve("secrets"));
    if (Files.exists(secrets.file)) {
      secrets.values.load(new StringReader(Files.readString(secrets.file)));
    }
    return secrets;
  }

  /** The secret of that name; the first call makes and keeps it. */
  synchronized String of(String name) throws IOException {
    String known = values.getProperty(name);
    if (known != null) {
      return known;
    }
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    String made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).replace('-', 'x');
    values.setProperty(name, made);
    save();
    return made;
  }

  private void save() throws IOException {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(values)
        .forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
    Path draft = file.resolveSibling("secrets.draft");
    Files.deleteIfExists(draft);
    Files.createFile(
        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(draft, text);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
