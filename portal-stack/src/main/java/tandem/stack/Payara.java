package tandem.stack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Payara with both WARs. Its domain holds no data of ours, so it is made anew whenever anything
 * that went into it changed, and taken as it is otherwise, which is much quicker.
 */
final class Payara {
  private static final Pattern DEPLOYED = Pattern.compile("portal-web was successfully deployed");

  /**
   * A domain that is reused loads its applications without deploying them; the portal is the last.
   */
  private static final Pattern LOADED = Pattern.compile("Loading application \\[portal-web\\] at ");

  private static final Pattern FAILED =
      Pattern.compile("Boot Command \\S+ failed|Exception while loading the app");

  private final StackOptions options;
  private final Artifacts artifacts;
  private final Part part;

  Payara(StackOptions options) {
    this.options = options;
    this.artifacts = Artifacts.in(options.root());
    this.part = Part.payara(options);
  }

  Path prepare() throws IOException {
    return Programs.unzip(
        artifacts.payara(), options.programs().resolve("payara-" + Versions.of("payara")));
  }

  Process start(Path home, Map<String, String> environment) throws Exception {
    PayaraDomain domain = new PayaraDomain(options, artifacts, home, environment);
    boolean reused = domain.isCurrent();
    if (!reused) {
      domain.create();
    }
    Process process =
        part.start(
            command(domain, reused),
            environment,
            options.data(),
            ProcessBuilder.Redirect.from(domain.masterPassword().toFile()));
    Answer.await("Payara", part, process, () -> shows(reused ? LOADED : DEPLOYED));
    domain.keep();
    return process;
  }

  void stop() {
    part.stop();
  }

  /** The first request pays for what is made lazily; whoever waits for bin/start should not. */
  int awaitPortal(Process process) throws IOException, InterruptedException {
    String address = "http://localhost:" + options.ports().portal() + "/";
    Answer.await("The portal", part, process, () -> isWell(Answer.status(address)));
    return options.ports().portal();
  }

  /** A page or the way to the sign-in; not "not found" (still loading) and not an error. */
  private static boolean isWell(int status) {
    return status >= HttpURLConnection.HTTP_OK && status < HttpURLConnection.HTTP_BAD_REQUEST;
  }

  private boolean shows(Pattern goal) {
    try {
      String log = Files.readString(part.log());
      if (FAILED.matcher(log).find()) {
        throw new StackException(
            "Payara could not deploy the portal; see %s:%n%s"
                .formatted(part.log(), complaint(log)));
      }
      return goal.matcher(log).find();
    } catch (IOException e) {
      return false;
    }
  }

  private static String complaint(String log) {
    Stream<String> lines =
        log.lines().filter(line -> FAILED.matcher(line).find() || line.contains("Caused by"));
    return Command.lastLines(String.join("\n", lines.toList()), 8);
  }

  private static List<String> command(PayaraDomain domain, boolean reused) throws IOException {
    List<String> command = new ArrayList<>(domain.javaCommand());
    if (!reused) {
      command.addAll(List.of("-prebootcommandfile", domain.preBootCommands().toString()));
      command.addAll(List.of("-postbootcommandfile", domain.postBootCommands().toString()));
    }
    return command;
  }
}
