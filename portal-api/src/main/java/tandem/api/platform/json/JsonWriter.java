package tandem.api.platform.json;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Writes finished JSON; views have become JSON before ({@link Rendering}). */
@Provider
@ApplicationScoped
@Produces({"application/json", "application/problem+json"})
public class JsonWriter implements MessageBodyWriter<JsonValue> {
  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return JsonValue.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      JsonValue json,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    out.write(json.toString().getBytes(StandardCharsets.UTF_8));
  }
}
