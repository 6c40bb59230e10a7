package tandem.stack;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An SMTP server that takes every mail, keeps the last five hundred and sends none on; what is for
 * {@code reply+…} it puts into the portal's maildir, as a mail server would.
 */
public final class MailCatcher implements AutoCloseable {
  private static final int KEPT = 500;
  private static final int PURGE_EVERY = 50;

  private final GreenMail server;
  private final GreenMailUser everybody;
  private final Clock clock;
  private final Path replies;
  private final Deque<CaughtMail> caught = new ArrayDeque<>();
  private @Nullable MimeMessage last;
  private long count;

  MailCatcher(int port, Clock clock, Path replies) {
    this.clock = clock;
    this.replies = replies;
    this.server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
    this.everybody = server.setUser("everybody@localhost", "everybody", "none");
    server.getUserManager().setMessageDeliveryHandler(this::take);
  }

  void start() {
    server.start();
  }

  /** Newest first. */
  public synchronized List<CaughtMail> mails() {
    List<CaughtMail> mails = new ArrayList<>(caught);
    Collections.reverse(mails);
    return mails;
  }

  public synchronized void clear() {
    caught.clear();
  }

  @Override
  public void close() {
    server.stop();
  }

  /** GreenMail calls this once for each recipient; the mail is kept once. */
  @SuppressWarnings("ReferenceEquality") // the very same object, handed over again
  private synchronized GreenMailUser take(MovingMessage moving, MailAddress recipient)
      throws MessagingException {
    MimeMessage message = moving.getMessage();
    if (message != last) {
      last = message;
      try {
        keep(moving, message);
        if (moving.getToAddresses().stream().anyMatch(to -> to.getEmail().startsWith("reply+"))) {
          deliver(message);
        }
      } catch (IOException e) {
        throw new MessagingException("The mail cannot be read", e);
      }
    }
    return everybody;
  }

  private void keep(MovingMessage moving, MimeMessage message)
      throws MessagingException, IOException {
    count++;
    List<String> to = moving.getToAddresses().stream().map(MailAddress::getEmail).sorted().toList();
    String from =
        message.getFrom() == null
            ? ""
            : jakarta.mail.internet.InternetAddress.toUnicodeString(message.getFrom());
    String subject = message.getSubject() == null ? "" : message.getSubject();
    caught.addLast(
        new CaughtMail(
            count,
            clock.instant(),
            from,
            to,
            replyTo(message),
            subject,
            body(message, "text/plain"),
            body(message, "text/html")));
    if (caught.size() > KEPT) {
      caught.removeFirst();
    }
    if (count % PURGE_EVERY == 0) {
      forgetServerCopies();
    }
  }

  /** As maildir wants it: written aside, then moved in whole. */
  private void deliver(MimeMessage message) throws MessagingException, IOException {
    String name = clock.millis() + "." + count + ".catcher";
    Path aside = Files.createDirectories(replies.resolve("tmp")).resolve(name);
    try (OutputStream file = Files.newOutputStream(aside)) {
      message.writeTo(file);
    }
    Files.move(aside, Files.createDirectories(replies.resolve("new")).resolve(name));
  }

  private void forgetServerCopies() {
    try {
      server.purgeEmailFromAllMailboxes();
    } catch (FolderException e) {
      throw new StackException("The mail catcher cannot empty its box.", e);
    }
  }

  /** Empty when an answer goes to the sender. */
  private static String replyTo(MimeMessage message) throws MessagingException {
    String said = message.getHeader("Reply-To", ",");
    return said == null ? "" : said;
  }

  /** The first part of that type, however deep; empty when there is none. */
  private static String body(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType(type)) {
      return String.valueOf(part.getContent());
    }
    if (part.getContent() instanceof MimeMultipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        String found = body(parts.getBodyPart(i), type);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }
}
