package tandem.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One running program of the stack. Its pid lies in a file, so that a later launcher can end what a
 * killed one left behind; its output goes to a log file, not through us, so it survives us.
 */
final class Part {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String name;
  private final StackOptions options;
  private final Path pidFile;

  Part(String name, StackOptions options) {
    this.name = name;
    this.options = options;
    this.pidFile = options.run().resolve(name + ".pid");
  }

  Path log() {
    return options.logs().resolve(name + ".log");
  }

  /**
   * Starts the program in a session of its own: Ctrl-C reaches the launcher only, which stops all
   * in order.
   */
  Process start(
      List<String> command,
      Map<String, String> environment,
      Path directory,
      ProcessBuilder.Redirect input)
      throws IOException {
    Files.createDirectories(options.run());
    Files.createDirectories(options.logs());
    ProcessBuilder builder = new ProcessBuilder(Command.inOwnSession(command));
    builder.environment().putAll(environment);
    builder.directory(directory.toFile());
    builder.redirectInput(input);
    builder.redirectErrorStream(true);
    builder.redirectOutput(log().toFile());
    Process process = builder.start();
    Files.writeString(pidFile, Long.toString(process.pid()));
    return process;
  }

  /** The process in the pid file, if it lives and is truly ours. */
  Optional<ProcessHandle> running() {
    try {
      if (!Files.exists(pidFile)) {
        return Optional.empty();
      }
      long pid = Long.parseLong(Files.readString(pidFile).strip());
      return ProcessHandle.of(pid)
          .filter(ProcessHandle::isAlive)
          .filter(process -> Processes.belongsTo(pid, options.data()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks with the given signal, waits, and insists. */
  boolean stop(String signal) {
    Optional<ProcessHandle> running = running();
    running.ifPresent(process -> end(process, signal));
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
    } catch (Exception e) {
      process.destroyForcibly();
    }
  }
}
