package tandem.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The API's first and only version so far. What is not listed in {@link Inventory} does not exist.
 */
@ApplicationPath("v1")
public class ApiApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Stream.concat(Inventory.RESOURCES.stream(), Inventory.PROVIDERS.stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** JSON is read by us alone: the server's JSON-B and JSON-P providers take what we refuse. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        "jersey.config.server.wadl.disableWadl", true,
        "jersey.config.beanValidation.disable.server", true,
        "jersey.config.jsonFeature", "ours",
        "jersey.config.disableJsonProcessing", true);
  }
}
