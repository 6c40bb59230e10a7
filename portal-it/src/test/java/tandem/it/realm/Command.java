package tandem.it.realm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tandem.it.harness.Portal;

/** A command of bin/ as an operator calls it. */
record Command(int code, String output) {
  static Command run(String... words) throws IOException, InterruptedException {
    words[0] = Portal.root().resolve(words[0]).toString();
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.directory(Portal.root().toFile());
    builder.environment().put("TANDEM_DATA", Portal.data().toString());
    Process process = builder.start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return new Command(process.waitFor(), output);
  }
}
