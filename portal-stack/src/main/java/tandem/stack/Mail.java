package tandem.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The mail catcher with its page. */
final class Mail implements AutoCloseable {
  private final Ports ports;
  private final MailCatcher catcher;
  private @Nullable MailPages pages;

  Mail(Ports ports, Clock clock, Path replies) {
    this.ports = ports;
    this.catcher = new MailCatcher(ports.smtp(), clock, replies);
  }

  synchronized Ports start() throws IOException {
    catcher.start();
    pages = new MailPages(ports.mail(), catcher);
    pages.start();
    return ports;
  }

  @Override
  public synchronized void close() {
    if (pages != null) {
      pages.close();
      catcher.close();
      pages = null;
    }
  }
}
