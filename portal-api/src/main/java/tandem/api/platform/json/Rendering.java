package tandem.api.platform.json;

import static tandem.platform.JsonMaker.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tandem.api.platform.http.Priority;
import tandem.api.platform.problem.FieldError;
import tandem.api.platform.problem.ProblemCode;
import tandem.api.platform.problem.ProblemException;
import tandem.api.platform.query.Listing;
import tandem.api.platform.query.Pages;
import tandem.platform.Sha256;

/**
 * Makes JSON of the view a resource answered, narrowed to {@code fields=}, and gives lists a weak
 * tag of their content.
 */
@Provider
@ApplicationScoped
@jakarta.annotation.Priority(Priority.RENDERING)
public class Rendering implements ContainerResponseFilter {
  @Inject Pages pages;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!(response.getEntity() instanceof Record view)) {
      return;
    }
    JsonValue json = selected(request, view);
    response.setEntity(json, null, MediaType.APPLICATION_JSON_TYPE);
    if (view instanceof Listing<?>) {
      pages.linkHeader().ifPresent(link -> response.getHeaders().putSingle("Link", link));
    }
    boolean read = response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL;
    if (read && request.getMethod().equals("GET") && response.getHeaderString("ETag") == null) {
      response.getHeaders().putSingle("ETag", "W/\"" + digest(json) + '"');
    }
  }

  private static JsonValue selected(ContainerRequestContext request, Record view) {
    JsonObject json = JsonRendering.object(view);
    Optional<FieldSelection> fields =
        Optional.ofNullable(request.getUriInfo().getQueryParameters().getFirst("fields"))
            .map(names -> FieldSelection.of(known(fields(names), view)));
    if (fields.isEmpty()) {
      return json;
    }
    if (json.get("data") instanceof JsonArray data && json.containsKey("has_more")) {
      return JSON.createObjectBuilder(json).add("data", fields.get().from(data)).build();
    }
    return fields.get().from(json);
  }

  private static List<String> fields(String names) {
    return Arrays.stream(names.split(",", -1)).map(String::trim).toList();
  }

  /** An empty list cannot tell what its rows would have. */
  private static List<String> known(List<String> paths, Record view) {
    Optional<?> shown =
        view instanceof Listing<?> list ? list.data().stream().findFirst() : Optional.of(view);
    List<FieldError> unknown =
        paths.stream()
            .filter(path -> shown.map(row -> !KnownFields.has(row.getClass(), path)).orElse(false))
            .map(path -> FieldError.parameter("fields", "fields", path))
            .toList();
    if (!unknown.isEmpty()) {
      throw new ProblemException(ProblemCode.VALIDATION_FAILED, unknown);
    }
    return paths;
  }

  private static String digest(JsonValue json) {
    byte[] hash = Sha256.of(json.toString());
    return HexFormat.of().formatHex(hash, 0, 12);
  }
}
