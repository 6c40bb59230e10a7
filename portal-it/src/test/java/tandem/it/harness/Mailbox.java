package tandem.it.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The mails that the catcher holds for one person of the demo realm. */
public final class Mailbox {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final Pattern LINK = Pattern.compile("http\\S+");

  private final String address;

  /**
   * @param replyTo where an answer goes, if it is said
   */
  public record Mail(String subject, String text, String html, String replyTo) {
    /** The first address in it. */
    public String link() {
      Matcher found = LINK.matcher(text);
      if (!found.find()) {
        throw new AssertionError("No link in: " + text);
      }
      return found.group();
    }
  }

  private Mailbox(String address) {
    this.address = address;
  }

  public static Mailbox of(String username) {
    String firm = username.replaceFirst("-.*", "");
    boolean company = firm.equals(username);
    return new Mailbox(username + "@" + (company ? "tandem" : firm) + ".example");
  }

  /** Of an address that is in no realm file. */
  public static Mailbox at(String address) {
    return new Mailbox(address);
  }

  /** The newest mail that speaks of something. */
  public Mail await(String word) {
    return Await.until(
            "a mail to " + address + " about " + word, () -> find(word), Optional::isPresent)
        .orElseThrow();
  }

  public Optional<Mail> find(String word) {
    return all().stream().filter(mail -> (mail.subject() + mail.text()).contains(word)).findFirst();
  }

  public List<Mail> all() {
    JsonNode messages = Json.read(get(Portal.here().mails() + "/api/messages?to=" + address));
    JsonNode list = messages.isArray() ? messages : messages.path("messages");
    return StreamSupport.stream(list.spliterator(), false)
        .map(mail ->
            new Mail(
                mail.path("subject").asText(),
                mail.path("text").asText(),
                mail.path("html").asText(),
                mail.path("reply_to").asText()))
        .toList();
  }

  private static String get(String address) {
    try {
      return HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw new IllegalStateException("The mail catcher does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
