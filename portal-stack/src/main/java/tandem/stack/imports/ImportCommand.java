package tandem.stack.imports;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import tandem.stack.PortsInUse;
import tandem.stack.StackException;

/**
 * {@code bin/import MAPPING FOLDER [--validate-only]}: sends the files step by step, shows
 * progress, reports row by row, ends with the totals.
 */
public final class ImportCommand {
  private static final long LOOK_AGAIN_MILLIS = 300;

  private final ImportApi api;
  private final Path folder;
  private final String mappingName;
  private final boolean validateOnly;
  private int refused;

  private ImportCommand(ImportApi api, String mapping, Path folder, boolean validateOnly) {
    this.api = api;
    this.mappingName = mapping;
    this.folder = folder;
    this.validateOnly = validateOnly;
  }

  public static void main(String[] arguments) throws InterruptedException {
    try {
      if (arguments.length < 2) {
        throw new StackException(
            "Usage: bin/import MAPPING FOLDER [--validate-only]; MAPPING is 'crm' or a mapping file.");
      }
      Path folder = Path.of(arguments[1]);
      if (!Files.isDirectory(folder)) {
        throw new StackException("There is no folder " + folder + ".");
      }
      ImportSettings settings =
          ImportSettings.from(
              System.getenv(),
              PortsInUse.portal(System.getenv()),
              PortsInUse.keycloak(System.getenv()));
      boolean validateOnly = arguments.length > 2 && "--validate-only".equals(arguments[2]);
      int refused =
          new ImportCommand(new ImportApi(settings), arguments[0], folder, validateOnly).run();
      System.exit(refused == 0 ? 0 : 2);
    } catch (StackException wrong) {
      System.err.println(wrong.getMessage());
      System.exit(1);
    }
  }

  private int run() throws InterruptedException {
    long start = System.nanoTime();
    for (MappingFile.Step step : MappingFile.parse(mapping()).steps()) {
      take(step);
    }
    if (!validateOnly) {
      ImportTotalsText.print(api.get("/import-totals"));
    }
    System.out.printf(
        Locale.ROOT,
        "Done in %.1f s; %d rows refused.%n",
        (System.nanoTime() - start) / 1e9,
        refused);
    return refused;
  }

  private void take(MappingFile.Step step) throws InterruptedException {
    String file = step.mapping().file();
    JsonObject job =
        api.post(
            "/imports",
            Json.createObjectBuilder()
                .add("file_name", file)
                .add("mapping", step.text())
                .add("content", content(file))
                .add("validate_only", validateOnly)
                .build());
    JsonObject state = await(step, job.getString("id"));
    System.out.printf(
        Locale.ROOT,
        "%n  %s: %,d rows: %,d new (%,d with a warning), %,d unchanged, %,d refused%n",
        file,
        state.getInt("total"),
        state.getInt("created"),
        state.getInt("warned"),
        state.getInt("unchanged"),
        state.getInt("failed"));
    refused += state.getInt("failed");
    if (state.getInt("failed") + state.getInt("warned") > 0) {
      report(file, job.getString("id"));
    }
    if ("failed".equals(state.getString("status"))) {
      throw new StackException(
          "The import of "
              + file
              + " stopped half way; the server's log says why. Run the command again to go on.");
    }
  }

  private JsonObject await(MappingFile.Step step, String id) throws InterruptedException {
    while (true) {
      JsonObject state = api.get("/imports/" + id);
      String status = state.getString("status");
      System.out.printf(
          Locale.ROOT,
          "\r[%s] %,d of %,d rows%s        ",
          step.name(),
          state.getInt("done"),
          state.getInt("total"),
          "settling".equals(status) ? ", booking what follows …" : "");
      System.out.flush();
      if ("succeeded".equals(status) || "failed".equals(status)) {
        return state;
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
    }
  }

  /** All issues as a file beside the terminal's summary: file, line, column, code, reason. */
  private void report(String file, String id) throws InterruptedException {
    IssueReport report = new IssueReport(file);
    String cursor = "";
    do {
      JsonObject page = api.get("/imports/" + id + "/results?limit=100" + cursor);
      page.getJsonArray("data").forEach(issue -> report.add(issue.asJsonObject()));
      String next = page.getString("next_cursor", "");
      cursor = next.isEmpty() ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    report.write();
  }

  private String content(String file) {
    Path path = folder.resolve(file);
    try {
      String text = Files.exists(path) ? Files.readString(path) : resource(file);
      return text.replace("\r\n", "\n");
    } catch (MalformedInputException notUtf8) {
      throw new StackException(path + " is not UTF-8.", notUtf8);
    } catch (IOException unreadable) {
      throw new StackException(path + " cannot be read.", unreadable);
    }
  }

  private String mapping() {
    Path path = Path.of(mappingName);
    try {
      return Files.isRegularFile(path)
          ? Files.readString(path)
          : resource(mappingName + ".mapping");
    } catch (IOException unreadable) {
      throw new StackException(path + " cannot be read.", unreadable);
    }
  }

  private String resource(String name) throws IOException {
    try (InputStream shipped = ImportCommand.class.getResourceAsStream("/imports/" + name)) {
      if (shipped == null) {
        throw new StackException("There is no file " + name + " in " + folder + ".");
      }
      return new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
