package tandem.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks the servers, each once; a half unpacked one (power cut, kill -9) is begun anew. */
final class Programs {
  private Programs() {}

  /** Unpacks a zip whose single top folder becomes {@code target}. */
  static Path unzip(Path zip, Path target) throws IOException {
    return once(
        target,
        draft -> {
          try (InputStream file = Files.newInputStream(zip);
              ZipInputStream in = new ZipInputStream(file)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
              Path place = inside(draft, withoutTopFolder(entry.getName()));
              if (entry.isDirectory()) {
                Files.createDirectories(place);
              } else {
                write(in, place, entry.getName().contains("/bin/"));
              }
            }
          }
        });
  }

  static Path untarXz(InputStream archive, Path target) throws IOException {
    return once(
        target,
        draft -> {
          try (TarArchiveInputStream in =
              new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
            for (TarArchiveEntry entry = in.getNextEntry();
                entry != null;
                entry = in.getNextEntry()) {
              Path place = inside(draft, entry.getName());
              if (entry.isDirectory()) {
                Files.createDirectories(place);
              } else if (entry.isSymbolicLink()) {
                Files.createDirectories(place.getParent());
                Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
              } else {
                write(in, place, (entry.getMode() & 0100) != 0);
              }
            }
          }
        });
  }

  static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(
            path, to.resolve(from.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private interface Unpacking {
    void into(Path draft) throws IOException;
  }

  private static Path once(Path target, Unpacking unpacking) throws IOException {
    if (Files.isDirectory(target)) {
      return target;
    }
    Path draft = target.resolveSibling(target.getFileName() + ".draft");
    delete(draft);
    Files.createDirectories(draft);
    unpacking.into(draft);
    Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    return target;
  }

  private static void write(InputStream in, Path place, boolean executable) throws IOException {
    Files.createDirectories(place.getParent());
    Files.copy(in, place, StandardCopyOption.REPLACE_EXISTING);
    if (executable) {
      Set<PosixFilePermission> rights = Files.getPosixFilePermissions(place);
      rights.add(PosixFilePermission.OWNER_EXECUTE);
      rights.add(PosixFilePermission.GROUP_EXECUTE);
      rights.add(PosixFilePermission.OTHERS_EXECUTE);
      Files.setPosixFilePermissions(place, rights);
    }
  }

  private static String withoutTopFolder(String name) {
    return name.substring(name.indexOf('/') + 1);
  }

  private static Path inside(Path folder, String name) throws IOException {
    Path place = folder.resolve(name).normalize();
    if (!place.startsWith(folder)) {
      throw new IOException("The archive reaches out of its folder: " + name);
    }
    return place;
  }
}
