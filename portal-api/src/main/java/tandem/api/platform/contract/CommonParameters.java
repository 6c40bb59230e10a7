package tandem.api.platform.contract;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import tandem.api.platform.access.Public;
import tandem.api.platform.idempotency.DryRun;

/** Parameters that every operation of a kind takes. */
final class CommonParameters {
  private CommonParameters() {}

  static void complete(HttpMethod http, Operation operation, Method method) {
    List<Parameter> parameters =
        new ArrayList<>(Optional.ofNullable(operation.getParameters()).orElse(List.of()));
    parameters.stream()
        .filter(parameter -> "If-Match".equals(parameter.getName()))
        .forEach(parameter -> describeIfMatch(http, parameter));
    parameters.stream()
        .filter(parameter -> "If-None-Match".equals(parameter.getName()))
        .forEach(parameter ->
            parameter
                .description("* creates, and fails if there is one already.")
                .schema(SharedSchemas.string(1).pattern("^\\*$")));
    if (http == HttpMethod.POST) {
      parameters.add(
          header(
                  "Idempotency-Key",
                  "Your key of this one thing to do; a repeat with the same key happens once.")
              .required(true)
              .schema(
                  SharedSchemas.string(257)
                      .minLength(16)
                      .pattern("^(\"[A-Za-z0-9_-]{16,255}\"|[A-Za-z0-9_-]{16,255})$"))
              .example("0b9d1b3e-0b1c-4f43-9c8e-2f6d1f4f8a11"));
    }
    if (DryRun.of(method)) {
      parameters.add(
          query(DryRun.PARAMETER, "Do everything, answer 200 with the would-be result, undo it.")
              .schema(SharedSchemas.bool().defaultValue(false)));
    }
    if (http == HttpMethod.GET && !method.isAnnotationPresent(Public.class)) {
      parameters.add(
          query("fields", "Members to send, by comma; dots lead into objects.")
              .schema(
                  SharedSchemas.string(500)
                      .pattern("^[a-z0-9_.]+(,[a-z0-9_.]+)*$")
                      .examples(List.of("id,status,amount.currency"))));
    }
    operation.setParameters(parameters);
  }

  private static void describeIfMatch(HttpMethod http, Parameter parameter) {
    parameter
        .description("The ETag of the version you read.")
        .required(http != HttpMethod.PUT)
        .schema(
            SharedSchemas.string(22)
                .pattern(
                    http == HttpMethod.PUT ? "^(\\*|\"v[0-9]{1,18}\")$" : "^\"v[0-9]{1,18}\"$"))
        .example("\"v3\"");
  }

  private static Parameter header(String name, String description) {
    return OASFactory.createParameter().name(name).in(Parameter.In.HEADER).description(description);
  }

  private static Parameter query(String name, String description) {
    return OASFactory.createParameter().name(name).in(Parameter.In.QUERY).description(description);
  }
}
