package tandem.integrations.webhooks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Posts to an address that was checked, and to no other: the name goes into TLS (SNI, and the
 * certificate must be its own) and into {@code Host}, but is not looked up again, which no client
 * of the platform can be told. No redirect is followed, no cookie, proxy or password is known, and
 * after fifteen seconds the connection is cut whatever it is at.
 */
final class PinnedPost {
  static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final SSLSocketFactory tls;
  private final ScheduledExecutorService timer;
  private final Duration patience;

  PinnedPost(SSLSocketFactory tls, ScheduledExecutorService timer, Duration patience) {
    this.tls = tls;
    this.timer = timer;
    this.patience = patience;
  }

  /**
   * @param spent of its patience, on looking the name up
   */
  Reply post(AddressGuard.Target target, String head, byte[] body, Duration spent)
      throws IOException {
    long left = Math.max(1, patience.minus(spent).toMillis());
    try (Socket socket = new Socket(Proxy.NO_PROXY)) {
      Future<?> end = timer.schedule(() -> cut(socket), left, TimeUnit.MILLISECONDS);
      try {
        socket.connect(
            new InetSocketAddress(target.address(), target.url().port()), (int) CONNECT.toMillis());
        socket.setSoTimeout((int) patience.toMillis());
        return target.url().secure()
            ? overTls(socket, target, head, body)
            : exchange(socket, head, body);
      } finally {
        end.cancel(false);
      }
    }
  }

  private Reply overTls(Socket socket, AddressGuard.Target target, String head, byte[] body)
      throws IOException {
    SSLSocket secure =
        (SSLSocket) tls.createSocket(socket, target.url().host(), target.url().port(), true);
    try {
      SSLParameters rules = secure.getSSLParameters();
      rules.setEndpointIdentificationAlgorithm("HTTPS");
      rules.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
      secure.setSSLParameters(rules);
      secure.startHandshake();
      return exchange(secure, head, body);
    } finally {
      // without a word: a polite end under TLS 1.2 reads until the other side says goodbye
      socket.close();
    }
  }

  private static Reply exchange(Socket socket, String head, byte[] body) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(head.getBytes(StandardCharsets.ISO_8859_1));
    out.write(body);
    out.flush();
    return ReplyReader.read(new BufferedInputStream(socket.getInputStream()));
  }

  private static void cut(Socket socket) {
    try {
      socket.close();
    } catch (IOException closedAlready) {
      // then it needs no cutting
    }
  }
}
