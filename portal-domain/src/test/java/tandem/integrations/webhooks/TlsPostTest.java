package tandem.integrations.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tandem.integrations.webhooks.AddressGuard.Target;

/** The way that production takes: a pinned address under TLS, with certificates of our own. */
class TlsPostTest {
  private static final String NAME = "erp.example.com";
  private static final char[] PASSWORD = "tandem".toCharArray();
  private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

  @TempDir Path folder;

  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

  /** Of which it was asked. */
  private final CompletableFuture<String> names = new CompletableFuture<>();

  private final CountDownLatch end = new CountDownLatch(1);
  private KeyStore keys;

  @BeforeEach
  void makeCertificates() throws Exception {
    Path file = folder.resolve("keys.p12");
    certificate(file, "ca", "Ours", "-ext", "bc:c", "-validity", "30");
    certificate(file, "strangers", "Theirs", "-ext", "bc:c", "-validity", "30");
    certificate(file, "good", NAME, "-signer", "ca", "-validity", "30");
    certificate(file, "other", "other.example.com", "-signer", "ca", "-validity", "30");
    certificate(file, "expired", NAME, "-signer", "ca", "-startdate", "-10d", "-validity", "2");
    keys = KeyStore.getInstance(file.toFile(), PASSWORD);
  }

  @AfterEach
  void stop() {
    end.countDown();
    timer.shutdownNow();
  }

  @Test
  void the_address_that_was_checked_is_asked_under_the_name_that_was_given() throws Exception {
    try (SSLServerSocket server = server("good")) {
      answer(server, false);

      Reply reply = post(server, "ca");

      assertThat(reply.status()).isEqualTo(200);
      assertThat(names.get(10, TimeUnit.SECONDS)).as("SNI").contains(NAME);
    }
  }

  @Test
  void a_certificate_of_another_name_is_refused() throws Exception {
    try (SSLServerSocket server = server("other")) {
      answer(server, false);
      assertThatThrownBy(() -> post(server, "ca")).isInstanceOf(SSLException.class);
    }
  }

  @Test
  void an_expired_certificate_is_refused() throws Exception {
    try (SSLServerSocket server = server("expired")) {
      answer(server, false);
      assertThatThrownBy(() -> post(server, "ca")).isInstanceOf(SSLException.class);
    }
  }

  @Test
  void a_certificate_that_nobody_vouches_for_is_refused() throws Exception {
    try (SSLServerSocket server = server("good")) {
      answer(server, false);
      assertThatThrownBy(() -> post(server, "strangers")).isInstanceOf(SSLException.class);
    }
  }

  @Test
  void a_receiver_that_keeps_the_line_open_under_tls_1_2_does_not_hold_the_lane() throws Exception {
    try (SSLServerSocket server = server("good")) {
      server.setEnabledProtocols(new String[] {"TLSv1.2"});
      answer(server, true);

      Optional<Reply> reply =
          Optional.of(
              CompletableFuture.supplyAsync(() -> unchecked(server)).get(5, TimeUnit.SECONDS));

      assertThat(reply).map(Reply::body).contains("ok");
    }
  }

  private Reply unchecked(SSLServerSocket server) {
    try {
      return post(server, "ca");
    } catch (IOException | GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private Reply post(SSLServerSocket server, String authority)
      throws IOException, GeneralSecurityException {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    KeyStore certificates = KeyStore.getInstance("PKCS12");
    certificates.load(null, PASSWORD);
    certificates.setCertificateEntry(authority, keys.getCertificate(authority));
    trust.init(certificates);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(null, trust.getTrustManagers(), null);
    Target target =
        new Target(
            new WebhookUrl(true, NAME, server.getLocalPort(), "/"),
            InetAddress.getLoopbackAddress());
    return new PinnedPost(tls.getSocketFactory(), timer, Duration.ofSeconds(15))
        .post(target, "POST / HTTP/1.1\r\nContent-Length: 0\r\n\r\n", new byte[0], Duration.ZERO);
  }

  private SSLServerSocket server(String alias) throws IOException, GeneralSecurityException {
    KeyStore one = KeyStore.getInstance("PKCS12");
    one.load(null, PASSWORD);
    one.setKeyEntry(alias, keys.getKey(alias, PASSWORD), PASSWORD, keys.getCertificateChain(alias));
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(one, PASSWORD);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(own.getKeyManagers(), null, null);
    return (SSLServerSocket)
        tls.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  /** Answers one request; says which names it was asked for. */
  private void answer(SSLServerSocket server, boolean staysOpen) {
    Thread.ofVirtual()
        .start(() -> {
          try (SSLSocket socket = (SSLSocket) server.accept()) {
            socket.startHandshake();
            names.complete(
                ((ExtendedSSLSession) socket.getSession()).getRequestedServerNames().toString());
            InputStream in = socket.getInputStream();
            assertThat(in.read()).isEqualTo('P');
            socket.getOutputStream().write(ANSWER.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            if (staysOpen) {
              end.await();
            }
          } catch (IOException | InterruptedException refused) {
            names.completeExceptionally(refused);
          }
        });
  }

  private static void certificate(Path file, String alias, String name, String... valid)
      throws IOException, InterruptedException {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD),
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "SAN=dns:" + name.toLowerCase(Locale.ROOT)));
    command.addAll(List.of(valid));
    Process made =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(file.resolveSibling(alias + ".log").toFile())
            .start();
    assertThat(made.waitFor()).as(Files.readString(file.resolveSibling(alias + ".log"))).isZero();
  }
}
