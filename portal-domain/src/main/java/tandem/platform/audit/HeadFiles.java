package tandem.platform.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Heads as files of a folder outside the database: {@code head-00000017.txt}, the statement, then
 * two lines with the key's name and the signature. A file is written once and never again.
 */
public final class HeadFiles {
  private static final String KEY = "\nkey: ";
  private static final String SIGNATURE = "\nsignature: ";

  private final Path folder;

  public HeadFiles(Path folder) {
    this.folder = folder;
  }

  public boolean holds(long number) {
    return Files.exists(file(number));
  }

  /** Two nodes may write the same head: the second finds it there. */
  public void write(StoredHead head) {
    try {
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, "head", ".draft");
      try {
        Files.writeString(draft, text(head));
        Files.createLink(file(head.number()), draft);
      } catch (FileAlreadyExistsException there) {
        // the other node was quicker; what it wrote is checked with all others
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "Head " + head.number() + " cannot be kept in " + folder, failure);
    }
  }

  /** All heads of the folder by number; none when there is no such folder. */
  public List<StoredHead> all() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("head-[0-9]{8,}\\.txt"))
          .map(HeadFiles::read)
          .sorted(Comparator.comparingLong(StoredHead::number))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException("The heads in " + folder + " cannot be read", failure);
    }
  }

  public static String text(StoredHead head) {
    return head.statement()
        + KEY.substring(1)
        + head.key()
        + SIGNATURE
        + Base64.getEncoder().encodeToString(head.signature())
        + "\n";
  }

  /** A file that is not a head any more counts as one whose signature does not hold. */
  private static StoredHead read(Path file) {
    String name = file.getFileName().toString();
    long number = Long.parseLong(name.replaceAll("\\D", ""));
    try {
      String text = Files.readString(file);
      int key = text.lastIndexOf(KEY);
      int signature = text.lastIndexOf(SIGNATURE);
      if (key < 0 || signature < key) {
        return new StoredHead(number, text, "", new byte[0]);
      }
      return new StoredHead(
          number,
          text.substring(0, key + 1),
          text.substring(key + KEY.length(), signature),
          Base64.getDecoder().decode(text.substring(signature + SIGNATURE.length()).strip()));
    } catch (IllegalArgumentException unreadable) {
      return new StoredHead(number, "", "", new byte[0]);
    } catch (IOException failure) {
      throw new UncheckedIOException(file + " cannot be read", failure);
    }
  }

  private Path file(long number) {
    return folder.resolve("head-%08d.txt".formatted(number));
  }
}
