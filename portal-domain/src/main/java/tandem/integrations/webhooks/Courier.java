package tandem.integrations.webhooks;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Makes one attempt: checks the address, signs, posts, and says what became of it. */
@ApplicationScoped
class Courier {
  private static final System.Logger LOG = System.getLogger(Courier.class.getName());
  private static final int KEPT_HEAD = 4000;

  @Inject AddressGuard guard;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "tandem.portal.url", defaultValue = "http://localhost:8080")
  String portal;

  private @Nullable PinnedPost post;

  /** Looked up by name, for the reason that outbox.Relay tells. */
  @SuppressWarnings("BanJNDI") // a fixed name of the container's own
  void start(@Observes Startup startup) throws NamingException {
    ManagedScheduledExecutorService timer =
        InitialContext.doLookup("java:comp/DefaultManagedScheduledExecutorService");
    use(timer);
  }

  void use(ScheduledExecutorService timer) {
    post =
        new PinnedPost(
            (SSLSocketFactory) SSLSocketFactory.getDefault(), timer, PinnedPost.PATIENCE);
  }

  Outcome deliver(Parcel parcel) {
    long began = System.nanoTime();
    Challenge challenge = Challenge.make();
    String head = "";
    try {
      if (parcel.secrets().isEmpty()) {
        return failed(began, head, "internal_error");
      }
      String body = Envelope.of(parcel, portal.replaceAll("/+$", "") + "/api/v1", challenge);
      AddressGuard.Target target = guard.target(parcel.url());
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      head = head(parcel, target.url(), body, bytes.length);
      PinnedPost ready = post;
      if (ready == null) {
        throw new IllegalStateException("The courier has not been started");
      }
      Reply reply = ready.post(target, head, bytes, Duration.ofMillis(since(began)));
      return new Outcome(
          since(began), kept(head), Optional.of(reply), judged(parcel, challenge, reply));
    } catch (AddressRefused refused) {
      return failed(began, head, "address_refused");
    } catch (SSLException broken) {
      return failed(began, head, late(began) ? "timeout" : "tls_failed");
    } catch (IOException broken) {
      return failed(began, head, late(began) ? "timeout" : "connection_failed");
    } catch (RuntimeException ours) {
      // written down like any failure: what is thrown here would be tried again at once, for ever
      LOG.log(Level.ERROR, "Webhook " + parcel.delivery().text() + " could not be sent", ours);
      return failed(began, head, "internal_error");
    }
  }

  /** Empty for a success. */
  private static Optional<String> judged(Parcel parcel, Challenge challenge, Reply reply) {
    if (reply.success()) {
      boolean unanswered =
          parcel.kind() == DeliveryKind.CHALLENGE && !challenge.answeredBy(reply.body());
      return unanswered ? Optional.of("challenge_unanswered") : Optional.empty();
    }
    return Optional.of(reply.status() >= 300 && reply.status() < 400 ? "redirect" : "http_error");
  }

  private String head(Parcel parcel, WebhookUrl url, String body, int length) {
    String id = parcel.messageId();
    long now = clock.instant().getEpochSecond();
    String signatures =
        parcel.secrets().stream()
            .map(secret -> secret.sign(id, now, body))
            .collect(Collectors.joining(" "));
    String type =
        parcel.format() == WebhookFormat.CLOUDEVENTS
            ? "application/cloudevents+json; charset=utf-8"
            : "application/json";
    return String.join(
        "\r\n",
        "POST " + url.path() + " HTTP/1.1",
        "Host: " + url.authority(),
        "User-Agent: Tandem-Webhooks/1",
        "Accept: */*",
        "Connection: close",
        "Content-Type: " + type,
        "Content-Length: " + length,
        "webhook-id: " + id,
        "webhook-timestamp: " + now,
        "webhook-signature: " + signatures,
        "",
        "");
  }

  private static Outcome failed(long began, String head, String error) {
    return new Outcome(since(began), kept(head), Optional.empty(), Optional.of(error));
  }

  private static boolean late(long began) {
    return since(began) >= PinnedPost.PATIENCE.toMillis();
  }

  private static long since(long began) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }

  private static String kept(String head) {
    String lines = head.replace("\r", "").strip();
    return lines.substring(0, Math.min(KEPT_HEAD, lines.length()));
  }
}
