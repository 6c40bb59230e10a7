package tandem.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The configuration of one Payara: the domain it came with, plus the commands of docker/payara. */
final class PayaraDomain {
  private static final String NAME = "domain1";
  private static final String MAIN_CLASS = "com.sun.enterprise.glassfish.bootstrap.ASMain";
  private static final List<String> JVM_OPTIONS =
      List.of(
          "-Xmx1g",
          "-XX:+ExitOnOutOfMemoryError",
          "-Duser.timezone=UTC",
          "-Dfile.encoding=UTF-8",
          "-Dproduct.name=",
          // without the remote OSGi shell, which listens on a port of its own
          "-Dorg.glassfish.additionalOSGiBundlesToStart=org.apache.felix.fileinstall");
  private static final String NO_JMS =
      """
      <jms-service default-jms-host="default_JMS_host" type="DISABLED">\
      <jms-host host="localhost" name="default_JMS_host"></jms-host></jms-service>\
      """;

  private final StackOptions options;
  private final Artifacts artifacts;
  private final Path home;
  private final Map<String, String> environment;
  private final Path folder;

  PayaraDomain(
      StackOptions options, Artifacts artifacts, Path home, Map<String, String> environment) {
    this.options = options;
    this.artifacts = artifacts;
    this.home = home;
    this.environment = environment;
    this.folder = options.data().resolve("payara");
  }

  /** True when the domain of the last start was made of the same parts and its start went well. */
  boolean isCurrent() throws IOException {
    Path kept = folder.resolve("fingerprint");
    return Files.exists(kept)
        && Files.readString(kept).equals(fingerprint())
        && new DeployedWars(options).changed().isEmpty();
  }

  void keep() throws IOException {
    new DeployedWars(options).keepAll();
    Files.writeString(folder.resolve("fingerprint"), fingerprint());
  }

  void create() throws Exception {
    Programs.delete(folder);
    Path domain = folder.resolve("domains").resolve(NAME);
    Files.createDirectories(domain.getParent());
    Programs.copy(home.resolve("glassfish/domains").resolve(NAME), domain);
    Programs.delete(domain.resolve("docroot"));
    Files.createDirectories(domain.resolve("docroot"));
    Files.copy(
        artifacts.driver(),
        domain.resolve("lib/postgresql.jar"),
        StandardCopyOption.REPLACE_EXISTING);
    Path xml = domain.resolve("config/domain.xml");
    Files.writeString(xml, withoutJms(Files.readString(xml)));
    Files.writeString(masterPassword(), "AS_ADMIN_MASTERPASSWORD=changeit\n");
    Files.writeString(preBootCommands(), String.join("\n", preBoot()) + "\n");
    Files.writeString(postBootCommands(), String.join("\n", postBoot()) + "\n");
    Files.write(folder.resolve("command"), dryRun());
  }

  Path masterPassword() {
    return folder.resolve("master-password");
  }

  Path preBootCommands() {
    return folder.resolve("pre-boot.asadmin");
  }

  Path postBootCommands() {
    return folder.resolve("post-boot.asadmin");
  }

  List<String> javaCommand() throws IOException {
    return Files.readAllLines(folder.resolve("command"));
  }

  private String fingerprint() throws IOException {
    List<String> texts = new ArrayList<>(preBoot());
    texts.addAll(postBoot());
    texts.addAll(JVM_OPTIONS);
    texts.add(home.toString());
    texts.add(System.getProperty("java.home"));
    new TreeMap<>(environment).forEach((name, value) -> texts.add(name + "=" + value));
    return Fingerprint.of(List.of(artifacts.driver()), texts);
  }

  private List<String> preBoot() throws IOException {
    String listeners =
        "set configs.config.server-config.network-config.network-listeners.network-listener.";
    List<String> commands = new ArrayList<>(shared("pre-boot-commands.asadmin"));
    commands.add(listeners + "http-listener-1.port=" + options.ports().portal());
    commands.add(listeners + "http-listener-1.address=localhost");
    commands.add(listeners + "admin-listener.port=" + options.ports().admin());
    return commands;
  }

  private List<String> postBoot() throws IOException {
    List<String> commands = new ArrayList<>(shared("post-boot-commands.asadmin"));
    commands.add("deploy --name portal-api --contextroot /api " + artifacts.api());
    commands.add("deploy --name portal-web --contextroot / " + artifacts.web());
    return commands;
  }

  private List<String> shared(String file) throws IOException {
    return Files.readAllLines(options.root().resolve("docker/payara").resolve(file));
  }

  private static String withoutJms(String domainXml) {
    int adminService = domainXml.indexOf("</admin-service>");
    return domainXml.substring(0, adminService)
        + "</admin-service>"
        + NO_JMS
        + domainXml.substring(adminService + "</admin-service>".length());
  }

  /** Payara's own launcher knows the right command; the container image asks it the same way. */
  private List<String> dryRun() throws IOException, InterruptedException {
    String output =
        Command.run(
            "Asking Payara for its command line",
            home,
            Map.of(
                "AS_JAVA",
                System.getProperty("java.home"),
                "JAVA_HOME",
                System.getProperty("java.home"),
                "PATH",
                Path.of(System.getProperty("java.home"), "bin") + ":" + System.getenv("PATH")),
            List.of(
                home.resolve("bin/asadmin").toString(),
                "start-domain",
                "--dry-run",
                "--domaindir",
                folder.resolve("domains").toString(),
                NAME));
    List<String> command = new ArrayList<>();
    for (String line : output.lines().skip(1).takeWhile(line -> !line.isBlank()).toList()) {
      if (line.equals(MAIN_CLASS)) {
        command.addAll(JVM_OPTIONS);
      }
      command.add(line);
    }
    return command;
  }
}
