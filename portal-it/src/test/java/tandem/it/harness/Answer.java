package tandem.it.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** One answer of the API: status, headers and body. */
public record Answer(HttpResponse<String> http, JsonNode json) {
  static Answer of(HttpResponse<String> http) {
    return new Answer(http, Json.read(http.body()));
  }

  public int status() {
    return http.statusCode();
  }

  public String body() {
    return http.body();
  }

  /** A text in the body by JSON pointer, empty if there is none. */
  public String at(String pointer) {
    return json.at(pointer).asText("");
  }

  public String id() {
    String id = at("/id");
    if (id.isEmpty()) {
      throw new IllegalStateException("Nothing was made: " + this);
    }
    return id;
  }

  public Optional<String> header(String name) {
    return http.headers().firstValue(name);
  }

  public String etag() {
    return header("ETag").orElse("");
  }

  /** Rows of a list. */
  public List<JsonNode> data() {
    return StreamSupport.stream(json.path("data").spliterator(), false).toList();
  }

  public List<String> ids() {
    return data().stream().map(row -> row.path("id").asText()).toList();
  }

  /** Where the problem's errors point to. */
  public List<String> pointers() {
    List<String> pointers = new ArrayList<>();
    json.path("errors")
        .forEach(error ->
            pointers.add(
                error.path("pointer").asText("")
                    + error.path("parameter").asText("")
                    + error.path("header").asText("")));
    return pointers;
  }

  @Override
  public String toString() {
    return http.request().method()
        + " "
        + http.request().uri()
        + " → "
        + status()
        + " "
        + http.headers().map()
        + "\n"
        + body();
  }
}
