package tandem.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What bin/start, bin/stop and bin/migrate call. */
public final class Launcher {
  private static final String PID = "launcher.pid";
  private static final String READY = "ready";

  private Launcher() {}

  public static void main(String[] arguments) throws Exception {
    Path root = Path.of(System.getProperty("tandem.root", "")).toAbsolutePath();
    List<String> rest = List.of(arguments).subList(1, arguments.length);
    try {
      StackOptions options = StackOptions.parse(root, rest, System.getenv());
      switch (arguments[0]) {
        case "start" -> start(options);
        case "stop" -> stop(options);
        default -> throw new StackException("Unknown command " + arguments[0] + ".");
      }
    } catch (StackException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void start(StackOptions options) throws Exception {
    Optional<ProcessHandle> other = launcher(options);
    if (other.isPresent()) {
      throw new StackException(
          "Tandem already runs from %s (pid %d); bin/stop ends it."
              .formatted(options.data(), other.get().pid()));
    }
    Files.createDirectories(options.run());
    Files.deleteIfExists(options.run().resolve(READY));
    Files.writeString(options.run().resolve(PID), Long.toString(ProcessHandle.current().pid()));
    Stack stack = Stack.start(options, System.out);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> shutDown(stack)));
    Files.writeString(options.run().resolve(READY), "yes\n");
    String failure = stack.awaitFailure();
    throw new StackException(failure);
  }

  private static void shutDown(Stack stack) {
    stack.close();
  }

  private static void stop(StackOptions options) throws Exception {
    Optional<ProcessHandle> launcher = launcher(options);
    if (launcher.isPresent()) {
      launcher.get().destroy();
      launcher.get().onExit().get(2, TimeUnit.MINUTES);
      System.out.println("Tandem is stopped.");
    }
    Leftovers.end(options, System.out);
    if (launcher.isEmpty()) {
      System.out.println("No launcher runs.");
    }
  }

  private static Optional<ProcessHandle> launcher(StackOptions options) throws Exception {
    Path pid = options.run().resolve(PID);
    if (!Files.exists(pid)) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
        .filter(ProcessHandle::isAlive)
        .filter(process -> process.pid() != ProcessHandle.current().pid())
        .filter(process -> Processes.commandLine(process.pid()).contains(Launcher.class.getName()))
        .filter(process -> Processes.belongsTo(process.pid(), options.data()));
  }
}
