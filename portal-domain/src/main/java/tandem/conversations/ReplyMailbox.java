package tandem.conversations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tandem.platform.jobs.Job;

/**
 * Takes mail from a mailbox over IMAP, every half minute. What was taken is deleted there; what
 * cannot be taken for a fault of ours is flagged, stays for a person and holds up no other. TLS
 * unless told otherwise; slow servers are given up after ten seconds. Off while no server is
 * configured.
 */
@ApplicationScoped
class ReplyMailbox implements Job {
  private static final Logger LOG = System.getLogger(ReplyMailbox.class.getName());
  private static final int AT_ONCE = 50;
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
        Message[] waiting = box.search(new FlagTerm(new Flags(Flags.Flag.FLAGGED), false));
        for (int i = 0; i < Math.min(waiting.length, AT_ONCE); i++) {
          take(waiting[i]);
        }
        box.expunge();
      }
    } catch (MessagingException unreachable) {
      throw new IllegalStateException("No mail can be read from " + server, unreachable);
    }
  }

  private void take(Message message) throws MessagingException {
    try {
      taking.take(IncomingMail.of(message));
      message.setFlag(Flags.Flag.DELETED, true);
    } catch (IOException | MessagingException | RuntimeException failure) {
      LOG.log(Level.WARNING, "A mail could not be taken; it is flagged in the mailbox", failure);
      message.setFlag(Flags.Flag.FLAGGED, true);
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
