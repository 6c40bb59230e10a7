package tandem.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A whole Tandem on this machine. */
public final class Stack implements AutoCloseable {
  private final StackOptions options;
  private final Progress progress;
  private final Secrets secrets;
  private final Postgres postgres;
  private final Keycloak keycloak;
  private final Payara payara;
  private final List<Watched> running = new ArrayList<>();

  private record Watched(String name, Process process) {}

  private Stack(StackOptions options, PrintStream out) throws IOException {
    this.options = options;
    this.progress = new Progress(out);
    this.secrets = Secrets.in(options.data());
    this.postgres = new Postgres(options, secrets);
    this.keycloak = new Keycloak(options, secrets);
    this.payara = new Payara(options);
  }

  /** Starts everything and returns when the portal answers; on failure nothing is left running. */
  @SuppressWarnings("resource")
  public static Stack start(StackOptions options, PrintStream out) throws Exception {
    Files.createDirectories(options.data());
    Leftovers.end(options, out);
    BusyPorts.refuse(options.ports());
    if (options.fresh()) {
      DataDirectory.empty(options);
    }
    Stack stack = new Stack(options, out);
    try {
      stack.startAll();
      return stack;
    } catch (Exception | Error e) {
      stack.close();
      throw e;
    }
  }

  /**
   * The variables of docs/operations.md, as the WARs, Keycloak and tests of this stack see them.
   */
  public Map<String, String> environment() throws IOException {
    return Environment.of(options, secrets);
  }

  public StackOptions options() {
    return options;
  }

  /** Waits for the first part to end; names it. */
  public String awaitFailure() throws InterruptedException, ExecutionException {
    CompletableFuture<?>[] ends =
        running.stream()
            .map(watched -> watched.process().onExit().thenApply(process -> describe(watched)))
            .toArray(CompletableFuture[]::new);
    return String.valueOf(CompletableFuture.anyOf(ends).get());
  }

  @Override
  public void close() {
    payara.stop();
    keycloak.stop();
    postgres.stop();
  }

  private void startAll() throws Exception {
    Map<String, String> environment = environment();
    ExecutorService workers = Executors.newCachedThreadPool();
    try {
      CompletableFuture<Path> keycloakHome =
          inBackground(
              workers,
              () ->
                  progress.step(
                      "Keycloak " + Versions.of("keycloak") + " is unpacked", keycloak::prepare));
      CompletableFuture<Path> payaraHome =
          inBackground(
              workers,
              () ->
                  progress.step(
                      "Payara " + Versions.of("payara") + " is unpacked", payara::prepare));
      watch(
          "PostgreSQL",
          progress.step("PostgreSQL " + Versions.of("postgresql") + " runs", postgres::start));
      CompletableFuture<Process> identity =
          inBackground(
              workers,
              () -> {
                Path home = keycloakHome.get();
                return progress.step(
                    "Keycloak answers",
                    () -> keycloak.start(home, environment, postgres.url("keycloak")));
              });
      int migrations = progress.step("Tables are up to date", () -> Migrations.run(owner()));
      progress.say("    (" + migrations + " migrations ran)");
      Path home = payaraHome.get();
      watch(
          "Payara",
          progress.step(
              "Payara runs the portal and the API", () -> payara.start(home, environment)));
      watch("Keycloak", identity.get());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    } finally {
      workers.shutdownNow();
    }
    progress.done("Ready", Duration.ofMillis((long) (progress.seconds() * 1000)));
  }

  private Database owner() throws IOException {
    return postgres.login("tandem", "tandem_owner", "TANDEM_DB_OWNER_PASSWORD");
  }

  private void watch(String name, Process process) {
    running.add(new Watched(name, process));
  }

  private String describe(Watched watched) {
    return "%s ended with code %d; its log is in %s"
        .formatted(watched.name(), watched.process().exitValue(), options.logs());
  }

  private static <T> CompletableFuture<T> inBackground(
      ExecutorService workers, Progress.Work<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    workers.execute(() -> {
      try {
        result.complete(work.run());
      } catch (Exception | Error e) {
        result.completeExceptionally(e);
      }
    });
    return result;
  }
}
