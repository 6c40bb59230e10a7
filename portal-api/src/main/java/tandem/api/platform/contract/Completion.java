package tandem.api.platform.contract;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import tandem.api.Inventory;

/**
 * Runs at build time over what the scanner found: gives every operation the parameters, answers and
 * rights that all of its kind have, and every value its limits, so that no resource has to repeat
 * them.
 */
public final class Completion implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI contract) {
    contract.setInfo(
        OASFactory.createInfo()
            .title("Tandem API")
            .version("1.0.0")
            .summary("Leads, deals and commissions between a company and its partners.")
            .description(Introduction.TEXT)
            .license(
                OASFactory.createLicense()
                    .name("Apache-2.0")
                    .url("https://www.apache.org/licenses/LICENSE-2.0"))
            .contact(OASFactory.createContact().name("Tandem").email("api@tandem.example")));
    contract.setServers(
        List.of(
            OASFactory.createServer()
                .url("/api/v1")
                .description("v1 of this installation: production, staging or local")
                .addExtension("x-internal", false)));
    contract.setTags(
        contract.getPaths().getPathItems().values().stream()
            .flatMap(path -> path.getOperations().values().stream())
            .flatMap(operation -> Optional.ofNullable(operation.getTags()).stream())
            .flatMap(List::stream)
            .distinct()
            .sorted()
            .map(tag -> OASFactory.createTag().name(tag).description(Introduction.tag(tag)))
            .toList());
    SharedSchemas.addTo(contract.getComponents());
    Rights.addTo(contract.getComponents());
    Answers.addTo(contract.getComponents());
    Map<String, Method> methods = methods();
    Records.complete(contract.getComponents(), methods.values());
    contract.getPaths().getPathItems().forEach((path, item) -> complete(item, methods));
    Patches.complete(contract);
    Limits.complete(contract);
    sort(contract);
  }

  /** The same code makes the same file, in whatever order the scanner met the classes. */
  private static void sort(OpenAPI contract) {
    contract.getComponents().setSchemas(new TreeMap<>(contract.getComponents().getSchemas()));
    contract.getPaths().setPathItems(new TreeMap<>(contract.getPaths().getPathItems()));
  }

  private static void complete(PathItem item, Map<String, Method> methods) {
    item.getOperations().forEach((http, operation) -> complete(http, operation, methods));
  }

  private static void complete(
      PathItem.HttpMethod http, Operation operation, Map<String, Method> methods) {
    Method method = methods.get(operation.getOperationId());
    if (method == null) {
      throw new IllegalStateException(
          "No resource in Inventory has the operation " + operation.getOperationId());
    }
    Rights.complete(operation, method);
    CommonParameters.complete(http, operation, method);
    Answers.complete(http, operation, method);
  }

  /** Methods by operation id: what the scanner found must be what the application serves. */
  public static Map<String, Method> methods() {
    return Inventory.RESOURCES.stream()
        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
        .filter(method -> annotation(method).isPresent())
        .collect(
            Collectors.toMap(
                method -> annotation(method).orElseThrow().operationId(), method -> method));
  }

  private static Optional<org.eclipse.microprofile.openapi.annotations.Operation> annotation(
      Method method) {
    return Arrays.stream(
            method.getAnnotationsByType(
                org.eclipse.microprofile.openapi.annotations.Operation.class))
        .filter(operation -> !operation.hidden())
        .findFirst();
  }
}
