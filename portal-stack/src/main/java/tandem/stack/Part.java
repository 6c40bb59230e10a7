package tandem.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One running program of the stack. Its pid lies in a file, so that a later launcher can end what a
 * killed one left behind; its output goes to a log file, not through us, so it survives us.
 */
final class Part {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String name;
  private final String stopSignal;
  private final StackOptions options;
  private final Path pidFile;
  private boolean closed;

  private Part(String name, String stopSignal, StackOptions options) {
    this.name = name;
    this.stopSignal = stopSignal;
    this.options = options;
    this.pidFile = options.run().resolve(log().getFileName() + ".pid");
  }

  /** SIGINT is PostgreSQL's "fast shutdown": it does not wait for clients to leave. */
  static Part postgres(StackOptions options) {
    return new Part("PostgreSQL", "INT", options);
  }

  static Part keycloak(StackOptions options) {
    return new Part("Keycloak", "TERM", options);
  }

  static Part payara(StackOptions options) {
    return new Part("Payara", "TERM", options);
  }

  String name() {
    return name;
  }

  Path log() {
    return options.logs().resolve(name.toLowerCase(java.util.Locale.ROOT) + ".log");
  }

  /**
   * Starts the program in a session of its own: Ctrl-C reaches the launcher only, which stops all
   * in order.
   */
  synchronized Process start(
      List<String> command,
      Map<String, String> environment,
      Path directory,
      ProcessBuilder.Redirect input)
      throws IOException {
    if (closed) {
      throw new StackException(name + " is not started: Tandem is being stopped.");
    }
    Files.createDirectories(options.run());
    Files.createDirectories(options.logs());
    ProcessBuilder builder = new ProcessBuilder(Command.inOwnSession(command));
    builder.environment().putAll(environment);
    builder.directory(directory.toFile());
    builder.redirectInput(input);
    builder.redirectErrorStream(true);
    builder.redirectOutput(log().toFile());
    Process process = builder.start();
    Files.writeString(pidFile, process.pid() + "\n");
    return process;
  }

  /** The process in the pid file, if it lives and is truly ours. */
  Optional<ProcessHandle> running() {
    return PidFile.process(pidFile)
        .filter(process -> Processes.belongsTo(process.pid(), options.data()));
  }

  /**
   * Asks it to end, waits, insists; from now on it cannot be started again. Says whether it ran.
   */
  synchronized boolean stop() {
    closed = true;
    Optional<ProcessHandle> running = running();
    running.ifPresent(process -> end(process, stopSignal));
    try {
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return running.isPresent();
  }

  private static void end(ProcessHandle process, String signal) {
    Command.signal(signal, process.pid());
    try {
      process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
