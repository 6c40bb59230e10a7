package tandem.api.platform.json;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Gives a resource its body: the JSON as it is, or bound to the record it asks for. */
@Provider
@ApplicationScoped
@Consumes({"application/json", "application/merge-patch+json"})
public class JsonReader implements MessageBodyReader<Object> {
  @Inject Validator validator;

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return type.isRecord() || type == JsonObject.class;
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream in)
      throws IOException {
    JsonObject json = StrictJson.object(in.readAllBytes());
    return (Class<?>) type == JsonObject.class ? json : JsonBinding.bind(json, type, validator);
  }
}
