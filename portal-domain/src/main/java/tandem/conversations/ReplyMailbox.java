package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tandem.platform.jobs.Job;

/**
 * Takes mail from a mailbox over IMAP, every half minute. What was taken is deleted there; what
 * cannot be read is flagged, stays for a person and holds up no other. When the database or the
 * mail relay is away the run ends, and the mail is tried again, five times ten minutes later; after
 * that it is flagged, too. Several nodes may read at once: {@link ReplyIntake} takes a mail once.
 * TLS unless told otherwise; slow servers are given up after ten seconds. Off while no server is
 * configured.
 */
@ApplicationScoped
class ReplyMailbox implements Job {
  private static final Logger LOG = System.getLogger(ReplyMailbox.class.getName());
  private static final int AT_ONCE = 50;
  private static final int MOST_TRIES = 5;
  private static final Duration AGAIN = Duration.ofMinutes(10);
  private static final String TIMEOUT_MILLIS = "10000";

  @Inject
  @ConfigProperty(name = "tandem.reply.imap.host")
  Optional<String> host;

  @Inject
  @ConfigProperty(name = "tandem.reply.imap.port", defaultValue = "993")
  String port;

  @Inject
  @ConfigProperty(name = "tandem.reply.imap.tls", defaultValue = "true")
  String tls;

  @Inject
  @ConfigProperty(name = "tandem.reply.imap.user")
  Optional<String> user;

  @Inject
  @ConfigProperty(name = "tandem.reply.imap.password")
  Optional<String> password;

  @Inject
  @ConfigProperty(name = "tandem.reply.imap.folder", defaultValue = "INBOX")
  String folder;

  @Inject ReplyTaking taking;
  @Inject Clock clock;

  /** A mail that could not be taken, as this node remembers it. */
  private record Failed(int times, Instant last) {}

  private final Map<Long, Failed> failed = new ConcurrentHashMap<>();

  @Override
  public Duration pause() {
    return Duration.ofSeconds(30);
  }

  @Override
  public void run() {
    host.filter(name -> !name.isBlank()).ifPresent(this::empty);
  }

  private void empty(String server) {
    String protocol = Boolean.parseBoolean(tls) ? "imaps" : "imap";
    try (Store store = Session.getInstance(settings(protocol)).getStore(protocol)) {
      store.connect(server, Integer.parseInt(port), user.orElse(""), password.orElse(""));
      try (Folder box = store.getFolder(folder)) {
        box.open(Folder.READ_WRITE);
        take(box);
        box.expunge();
      }
    } catch (MessagingException unreachable) {
      throw new IllegalStateException("No mail can be read from " + server, unreachable);
    }
  }

  private void take(Folder box) throws MessagingException {
    Map<Long, Message> waiting = waiting(box);
    failed.keySet().retainAll(waiting.keySet());
    Instant now = clock.instant();
    List<Long> due = waiting.keySet().stream().filter(uid -> due(uid, now)).limit(AT_ONCE).toList();
    for (Long uid : due) {
      Message message = Objects.requireNonNull(waiting.get(uid));
      if (!message.isExpunged() && !took(uid, message)) {
        return; // whatever is away is away for the others, too
      }
    }
  }

  /** By the number that a message keeps (RFC 3501), in their order. */
  private static Map<Long, Message> waiting(Folder box) throws MessagingException {
    Message[] found = box.search(new FlagTerm(new Flags(Flags.Flag.FLAGGED), false));
    FetchProfile numbers = new FetchProfile();
    numbers.add(UIDFolder.FetchProfileItem.UID);
    box.fetch(found, numbers);
    Map<Long, Message> waiting = new LinkedHashMap<>();
    for (Message message : found) {
      waiting.put(((UIDFolder) box).getUID(message), message);
    }
    return waiting;
  }

  private boolean due(Long uid, Instant now) {
    Failed before = failed.get(uid);
    return before == null || !now.isBefore(before.last().plus(AGAIN));
  }

  /** False when it is to be tried again. */
  private boolean took(Long uid, Message message) throws MessagingException {
    try {
      taking.take(IncomingMail.of(message));
      message.setFlag(Flags.Flag.DELETED, true);
      return true;
    } catch (MessageRemovedException byAnother) {
      return true;
    } catch (IOException | MessagingException unreadable) {
      LOG.log(Level.WARNING, "No mail; it is flagged in the mailbox", unreadable);
      message.setFlag(Flags.Flag.FLAGGED, true);
      return true;
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "A mail could not be taken", failure);
      int tries = Optional.ofNullable(failed.get(uid)).map(Failed::times).orElse(0) + 1;
      failed.put(uid, new Failed(tries, clock.instant()));
      if (tries > MOST_TRIES) {
        message.setFlag(Flags.Flag.FLAGGED, true);
      }
      return false;
    }
  }

  private static Properties settings(String protocol) {
    Properties settings = new Properties();
    for (String limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      settings.setProperty("mail." + protocol + "." + limit, TIMEOUT_MILLIS);
    }
    settings.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
    settings.setProperty("mail." + protocol + ".peek", "true");
    return settings;
  }
}
