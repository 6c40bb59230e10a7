package tandem.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What bin/start and bin/stop call. */
public final class Launcher {
  private static final int MINUTES_TO_STOP = 2;

  private Launcher() {}

  public static void main(String[] arguments) throws Exception {
    Path root = Path.of(System.getProperty("tandem.root", "")).toAbsolutePath();
    try {
      List<String> rest = List.of(arguments).subList(1, arguments.length);
      StackOptions options = StackOptions.parse(root, rest, System.getenv());
      switch (arguments[0]) {
        case "start" -> start(options);
        case "deploy" -> deploy(options);
        default -> stop(options);
      }
    } catch (StackException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void start(StackOptions options) throws Exception {
    Optional<ProcessHandle> other = running(options);
    if (other.isPresent()) {
      throw new StackException(
          "Tandem already runs from %s (pid %d): bin/stop ends it."
              .formatted(options.data(), other.get().pid()));
    }
    Files.createDirectories(options.run());
    Files.writeString(pidFile(options), ProcessHandle.current().pid() + "\n");
    Stack stack = Stack.prepare(options, System.out);
    Thread stopping = new Thread(() -> stop(stack, options), "stop");
    Runtime.getRuntime().addShutdownHook(stopping);
    stack.start();
    Welcome.print(stack.addresses(), options, System.out);
    Files.writeString(options.run().resolve("ready"), "yes\n");
    String failure = stack.awaitFailure();
    if (!stack.isClosed()) {
      throw new StackException(failure);
    }
  }

  private static void deploy(StackOptions options) throws Exception {
    RunningStack stack = RunningStack.attach(options.data());
    Progress progress = new Progress(System.out);
    progress.step("Tables are up to date", () -> Migrations.run(stack.owner()));
    Redeployment redeployment = new Redeployment(options, stack);
    for (String name : redeployment.changed()) {
      progress.step(name + " is deployed", () -> redeployment.deploy(name));
    }
  }

  /** Runs on Ctrl-C, on bin/stop and when a program of the stack ended by itself. */
  private static void stop(Stack stack, StackOptions options) {
    System.out.println("\n  Stopping …");
    stack.close();
    try {
      Files.deleteIfExists(options.run().resolve("ready"));
      Files.deleteIfExists(pidFile(options));
    } catch (IOException e) {
      System.err.println("Cannot tidy " + options.run() + ": " + e.getMessage());
    }
    System.out.println("  Tandem is stopped.");
  }

  private static void stop(StackOptions options) throws InterruptedException, ExecutionException {
    Optional<ProcessHandle> launcher = running(options);
    launcher.ifPresent(ProcessHandle::destroy);
    if (launcher.isPresent()) {
      try {
        launcher.get().onExit().get(MINUTES_TO_STOP, TimeUnit.MINUTES);
      } catch (TimeoutException e) {
        launcher.get().destroyForcibly();
      }
    }
    boolean leftovers = Leftovers.end(options, System.out);
    boolean ran = launcher.isPresent() || leftovers;
    System.out.println(ran ? "Tandem is stopped." : "Nothing runs from " + options.data() + ".");
  }

  private static Path pidFile(StackOptions options) {
    return options.run().resolve("launcher.pid");
  }

  private static Optional<ProcessHandle> running(StackOptions options) {
    return PidFile.process(pidFile(options))
        .filter(process -> process.pid() != ProcessHandle.current().pid())
        .filter(process -> Processes.commandLine(process.pid()).contains(Launcher.class.getName()))
        .filter(process -> Processes.belongsTo(process.pid(), options.data()));
  }
}
