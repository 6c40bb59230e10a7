package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tandem.platform.jobs.Job;

/**
 * Takes mail that a mail server drops into a folder as maildir does: a file a mail in {@code new}.
 * A mail is claimed by moving it to {@code cur}, so that of several nodes one has it; it is deleted
 * when it is taken. When the database or the mail relay is away it is tried again, five times ten
 * minutes later; what cannot be taken then, or cannot be read, goes to {@code failed} and holds up
 * no other. Off while no folder is configured.
 */
@ApplicationScoped
class ReplyMaildir implements Job {
  private static final Logger LOG = System.getLogger(ReplyMaildir.class.getName());
  private static final int AT_ONCE = 50;
  private static final int MOST_TRIES = 5;
  private static final Pattern TRIED = Pattern.compile("(.*)\\.tried([0-9])");

  /** After this, whoever claimed a mail has died over it. */
  private static final Duration ABANDONED = Duration.ofMinutes(10);

  @Inject
  @ConfigProperty(name = "tandem.reply.maildir")
  Optional<String> folder;

  @Inject ReplyTaking taking;
  @Inject Clock clock;

  @Override
  public Duration pause() {
    return Duration.ofSeconds(2);
  }

  @Override
  public void run() {
    folder.filter(name -> !name.isBlank()).map(Path::of).ifPresent(this::empty);
  }

  private void empty(Path box) {
    try {
      for (String part : List.of("tmp", "new", "cur", "failed")) {
        Files.createDirectories(box.resolve(part));
      }
      for (Path mail : some(box.resolve("new"))) {
        claim(mail, box).ifPresent(ours -> take(ours, box));
      }
      for (Path mail : some(box.resolve("cur"))) {
        if (abandoned(mail) && renewed(mail)) {
          take(mail, box);
        }
      }
    } catch (IOException unreadable) {
      throw new IllegalStateException("No mail can be read from " + box, unreadable);
    }
  }

  private static List<Path> some(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .limit(AT_ONCE)
          .toList();
    }
  }

  /** Empty when another node was faster. */
  private Optional<Path> claim(Path mail, Path box) throws IOException {
    try {
      Path ours = box.resolve("cur").resolve(mail.getFileName());
      Files.move(mail, ours, StandardCopyOption.ATOMIC_MOVE);
      Files.setLastModifiedTime(ours, FileTime.from(clock.instant()));
      return Optional.of(ours);
    } catch (NoSuchFileException taken) {
      return Optional.empty();
    }
  }

  private boolean abandoned(Path mail) throws IOException {
    try {
      return Files.getLastModifiedTime(mail).toInstant().isBefore(clock.instant().minus(ABANDONED));
    } catch (NoSuchFileException taken) {
      return false;
    }
  }

  /** The next try, whoever makes it, is ten minutes after this one. */
  private boolean renewed(Path mail) throws IOException {
    try {
      Files.setLastModifiedTime(mail, FileTime.from(clock.instant()));
      return true;
    } catch (NoSuchFileException taken) {
      return false;
    }
  }

  private void take(Path mail, Path box) {
    try {
      try (InputStream raw = Files.newInputStream(mail)) {
        taking.take(IncomingMail.read(raw));
      }
      Files.deleteIfExists(mail);
    } catch (NoSuchFileException taken) {
      LOG.log(Level.DEBUG, "Another node has it: " + mail.getFileName());
    } catch (IOException | MessagingException unreadable) {
      LOG.log(Level.WARNING, "No mail, now in 'failed': " + mail.getFileName(), unreadable);
      move(mail, box.resolve("failed").resolve(mail.getFileName()));
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "A mail could not be taken: " + mail.getFileName(), failure);
      move(mail, again(mail, box));
    }
  }

  /** How often it was tried stands at the end of its name. */
  private static Path again(Path mail, Path box) {
    String name = mail.getFileName().toString();
    Matcher tried = TRIED.matcher(name);
    int before = tried.matches() ? Integer.parseInt(tried.group(2)) : 0;
    String bare = tried.matches() ? tried.group(1) : name;
    return before < MOST_TRIES
        ? box.resolve("cur").resolve(bare + ".tried" + (before + 1))
        : box.resolve("failed").resolve(bare);
  }

  private static void move(Path mail, Path to) {
    try {
      Files.move(mail, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException stays) {
      LOG.log(Level.WARNING, "It could not be set aside either", stays);
    }
  }
}
