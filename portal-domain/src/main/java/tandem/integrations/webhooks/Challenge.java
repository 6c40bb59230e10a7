package tandem.integrations.webhooks;

import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a receiver must give back to show that the address is the firm's own: another one in every
 * attempt, kept and shown nowhere, so only a program that reads what is sent there knows it.
 */
record Challenge(String value) {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  static Challenge make() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Challenge(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /**
   * The whole body, or the member {@code challenge} of a JSON object: an address that gives back
   * whatever it is sent, or a page on which it stands somewhere, proves nothing.
   */
  boolean answeredBy(String body) {
    String answer = body.strip();
    return answer.equals(value) || (answer.startsWith("{") && value.equals(member(answer)));
  }

  private static String member(String json) {
    try (var reader = JSON.createReader(new StringReader(json))) {
      JsonObject object = reader.readObject();
      return object.get("challenge") instanceof JsonString text ? text.getString() : "";
    } catch (JsonException unreadable) {
      return "";
    }
  }

  @Override
  public String toString() {
    return "Challenge";
  }
}
