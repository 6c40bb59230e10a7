package tandem.customers.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tandem.customers.TaxId;

/**
 * A register kept as a file in UTF-8, for companies that get extracts instead of a service: one
 * firm a line, see {@link RegisterLines}. The file is {@code TANDEM_REGISTRY_PATH}.
 */
@ApplicationScoped
class FileRegister implements CompanyRegister {
  @Inject
  @ConfigProperty(name = "tandem.registry.path", defaultValue = "registry.csv")
  String file;

  @Override
  public String provider() {
    return "file";
  }

  @Override
  public RegisterReply ask(TaxId taxId) {
    return search(Path.of(file), taxId);
  }

  static RegisterReply search(Path file, TaxId taxId) {
    try (Stream<String> lines = Files.lines(file)) {
      return RegisterLines.search(lines, taxId);
    } catch (IOException | UncheckedIOException unreadable) {
      return RegisterReply.SILENT;
    }
  }
}
