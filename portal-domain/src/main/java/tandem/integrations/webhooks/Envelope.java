package tandem.integrations.webhooks;

import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import tandem.integrations.feed.PartnerEvent;

/**
 * The body of a webhook: what {@code GET /events/{id}} answers, or the same as a CloudEvent. Above
 * 20,000 bytes {@code data} says only which object it is ({@code truncated}).
 */
public final class Envelope {
  static final int MOST_BYTES = 20_000;
  static final String TEST = "webhook_endpoint.test";
  static final String CHALLENGE = "webhook_endpoint.verification";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Envelope() {}

  /**
   * @param source public address of the API
   */
  static String of(Parcel parcel, String source, Challenge challenge) {
    JsonObject plain = parcel.event().map(Envelope::of).orElseGet(() -> ofOwn(parcel, challenge));
    JsonObject fitting = fits(plain) ? plain : truncated(plain);
    return (parcel.format() == WebhookFormat.CLOUDEVENTS ? cloud(fitting, source) : fitting)
        .toString();
  }

  /** An event as the API and the webhooks tell it (api-and-security A.4). */
  public static JsonObject of(PartnerEvent event) {
    JsonObjectBuilder body =
        head(event.id().text(), event.type(), event.happenedAt(), event.partner().text())
            .add("sequence", event.sequence())
            .add("data", read(event.data()));
    event.previous().ifPresent(previous -> body.add("previous", read(previous)));
    event.requestId().ifPresent(id -> body.add("request_id", id));
    return body.build();
  }

  private static JsonObject ofOwn(Parcel parcel, Challenge asked) {
    JsonObjectBuilder data =
        JSON.createObjectBuilder()
            .add("object", "webhook_endpoint")
            .add("id", parcel.endpoint().text());
    boolean challenge = parcel.kind() == DeliveryKind.CHALLENGE;
    if (challenge) {
      data.add("challenge", asked.value());
    }
    return head(
            parcel.messageId(),
            challenge ? CHALLENGE : TEST,
            parcel.createdAt(),
            parcel.firm().text())
        .add("sequence", 0)
        .add("data", data)
        .build();
  }

  private static JsonObjectBuilder head(String id, String type, Instant at, String firm) {
    return JSON.createObjectBuilder()
        .add("id", id)
        .add("object", "event")
        .add("type", type)
        .add("timestamp", TIME.format(at))
        .add("api_version", "v1")
        .add("organization_id", firm);
  }

  private static boolean fits(JsonObject body) {
    return body.toString().getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
  }

  private static JsonObject truncated(JsonObject body) {
    JsonObject data = body.getJsonObject("data");
    JsonObjectBuilder brief = JSON.createObjectBuilder();
    Optional.ofNullable(data.get("object")).ifPresent(it -> brief.add("object", it));
    Optional.ofNullable(data.get("id")).ifPresent(it -> brief.add("id", it));
    brief.add("truncated", true);
    return JSON.createObjectBuilder(body).add("data", brief).remove("previous").build();
  }

  /** CloudEvents 1.0: attributes are names in lower case letters, {@code data} is the object. */
  private static JsonObject cloud(JsonObject plain, String source) {
    JsonObjectBuilder cloud =
        JSON.createObjectBuilder()
            .add("specversion", "1.0")
            .add("id", plain.getString("id"))
            .add("source", source)
            .add("type", "tandem." + plain.getString("type"))
            .add("subject", plain.getJsonObject("data").getString("id", ""))
            .add("time", plain.getString("timestamp"))
            .add("datacontenttype", "application/json")
            .add("organizationid", plain.getString("organization_id"))
            .add("sequence", String.valueOf(plain.get("sequence")));
    if (plain.containsKey("request_id")) {
      cloud.add("requestid", plain.getString("request_id"));
    }
    return cloud.add("data", plain.get("data")).build();
  }

  private static JsonObject read(String json) {
    try (var reader = JSON.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
