package tandem.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** New WARs for a Payara that runs. */
final class Redeployment {
  private static final Map<String, String> CONTEXT_ROOTS =
      Map.of("portal-api", "/api", "portal-web", "/");

  private final StackOptions options;
  private final RunningStack stack;
  private final DeployedWars wars;

  Redeployment(StackOptions options, RunningStack stack) {
    this.options = options;
    this.stack = stack;
    this.wars = new DeployedWars(options);
  }

  List<String> changed() throws IOException {
    return wars.changed();
  }

  String deploy(String name) throws Exception {
    Path home = options.programs().resolve("payara-" + Versions.of("payara"));
    String output =
        Command.run(
            "Deploying " + name,
            home,
            Map.of("AS_JAVA", System.getProperty("java.home")),
            List.of(
                home.resolve("bin/asadmin").toString(),
                "--port",
                stack.variable("TANDEM_ADMIN_PORT"),
                "deploy",
                "--force",
                "--name",
                name,
                "--contextroot",
                CONTEXT_ROOTS.get(name),
                wars.war(name).toString()));
    wars.keep(name);
    return output;
  }
}
