package tandem.customers.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tandem.customers.TaxId;

/**
 * A few dozen firms that do not exist, for the demo and for tests: no network, no accounts. Its
 * number {@value #SILENT_NUMBER} never answers, as a register that is down.
 */
@ApplicationScoped
class MadeUpRegister implements CompanyRegister {
  static final String NAME = "made-up";
  static final String SILENT_NUMBER = "7799009992";

  private final List<String> lines = read();

  @Override
  public String provider() {
    return NAME;
  }

  @Override
  public RegisterReply ask(TaxId taxId) {
    return taxId.number().equals(SILENT_NUMBER)
        ? RegisterReply.SILENT
        : RegisterLines.search(lines.stream(), taxId);
  }

  private static List<String> read() {
    try (InputStream file =
            Objects.requireNonNull(
                MadeUpRegister.class.getResourceAsStream("made-up-register.csv"));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
