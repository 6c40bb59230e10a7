package tandem.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tandem.stack.demo.DemoData;
import tandem.stack.realm.RealmInCode;

/** A whole Tandem on this machine. */
public final class Stack implements AutoCloseable {
  private final StackOptions options;
  private final Progress progress;
  private final Secrets secrets;
  private final Postgres postgres;
  private final Keycloak keycloak;
  private final Payara payara;
  private final Mail mail;
  private final Map<String, Process> running = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /** Looks that everything is free and in place, and starts nothing yet. */
  public static Stack prepare(StackOptions options, PrintStream out) throws IOException {
    Files.createDirectories(options.data());
    Leftovers.end(options, out);
    BusyPorts.refuse(options.ports());
    if (options.fresh()) {
      DataDirectory.empty(options);
    }
    return new Stack(options, out);
  }

  private Stack(StackOptions options, PrintStream out) throws IOException {
    this.options = options;
    this.progress = new Progress(out);
    this.secrets = Secrets.in(options.data());
    this.postgres = new Postgres(options, secrets);
    this.keycloak = new Keycloak(options, secrets);
    this.payara = new Payara(options);
    this.mail = new Mail(options.ports(), Clock.systemUTC(), options.data().resolve("replies"));
  }

  /** Starts everything and returns when the portal answers; on failure nothing is left running. */
  public void start() throws Exception {
    ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    try {
      startWith(workers);
    } catch (ExecutionException e) {
      close();
      throw e.getCause() instanceof Exception cause ? cause : e;
    } catch (Exception | Error e) {
      close();
      throw e;
    } finally {
      workers.shutdownNow();
    }
    new RunningStack(Environment.everything(options, secrets)).keepIn(options);
    progress.done("Ready after", progress.elapsed());
  }

  /** What a person or a test needs to use this stack. */
  public RunningStack addresses() throws IOException {
    return new RunningStack(Environment.everything(options, secrets));
  }

  /** Waits until one of the programs ends by itself; says which. */
  public String awaitFailure() throws InterruptedException, ExecutionException {
    CompletableFuture<?>[] ends =
        running.entrySet().stream()
            .map(part ->
                part.getValue().onExit().thenApply(process -> describe(part.getKey(), process)))
            .toArray(CompletableFuture[]::new);
    return String.valueOf(CompletableFuture.anyOf(ends).get());
  }

  public boolean isClosed() {
    return closed;
  }

  /** Stops all in order: first those that use the database, then the database. */
  @Override
  public void close() {
    closed = true;
    RunningStack.forget(options);
    CompletableFuture<Void> identity = CompletableFuture.runAsync(keycloak::stop);
    payara.stop();
    identity.join();
    postgres.stop();
    mail.close();
  }

  private void startWith(ExecutorService workers) throws Exception {
    Map<String, String> environment = Environment.of(options, secrets);
    progress.step("Mail catcher listens", mail::start);
    CompletableFuture<Path> payaraHome =
        background(workers, () -> step("Payara", "is in place", payara::prepare));
    CompletableFuture<Path> keycloakHome =
        background(workers, () -> step("Keycloak", "is in place", keycloak::prepare));
    watch("PostgreSQL", step("PostgreSQL", "answers", postgres::start));
    CompletableFuture<Process> identity =
        background(workers, () -> startKeycloak(keycloakHome.get(), environment));
    migrate();
    Path home = payaraHome.get();
    Process server =
        step("Payara", "serves the portal and the API", () -> payara.start(home, environment));
    watch("Payara", server);
    identity.get();
    progress.step("The portal answers", () -> payara.awaitPortal(server));
  }

  /** Keycloak imports a realm once, and some of its own clients before the file's scopes exist. */
  private List<String> converge() throws IOException {
    return new RealmInCode(options.root(), Environment.everything(options, secrets)).converge(true);
  }

  private Process startKeycloak(Path home, Map<String, String> environment) throws Exception {
    Process process =
        watch(
            "Keycloak",
            step(
                "Keycloak",
                "answers",
                () -> keycloak.start(home, environment, postgres.url("keycloak"))));
    progress.step("The realm is as its file says", this::converge);
    return process;
  }

  private <T> T step(String program, String what, Progress.Work<T> work) throws Exception {
    return progress.step(
        program + " " + Versions.of(program.toLowerCase(Locale.ROOT)) + " " + what, work);
  }

  private void migrate() throws Exception {
    Database owner = postgres.login("tandem", "tandem_owner", "TANDEM_DB_OWNER_PASSWORD");
    progress.step("Tables are up to date", () -> Migrations.run(owner));
    if (options.demo()) {
      progress.step("Demo data is there", () -> loadDemo(owner));
    }
  }

  private static boolean loadDemo(Database owner) throws SQLException {
    try (Connection connection = owner.connect()) {
      return DemoData.load(connection, Instant.now());
    }
  }

  private Process watch(String name, Process process) {
    running.put(name, process);
    return process;
  }

  private String describe(String name, Process process) {
    return "%s ended by itself with code %d; its log is in %s, and the rest is stopped too."
        .formatted(name, process.exitValue(), options.logs());
  }

  private static <T> CompletableFuture<T> background(
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
