package tandem.partners.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tandem.customers.NameKey;
import tandem.customers.TaxId;

/**
 * A register kept as a file, for companies that get extracts instead of a service, and for tests.
 * One firm a line in UTF-8: scheme, number, name, and {@code active} or {@code closed}, parted by
 * semicolons. The file is {@code TANDEM_REGISTRY_PATH}.
 */
@ApplicationScoped
class FileRegister implements CompanyRegister {
  private static final int PARTS = 4;

  @Inject
  @ConfigProperty(name = "tandem.registry.path", defaultValue = "registry.csv")
  String file;

  @Override
  public String provider() {
    return "file";
  }

  @Override
  public RegistryAnswer ask(TaxId taxId, String country, String name) {
    return search(Path.of(file), taxId, name);
  }

  static RegistryAnswer search(Path file, TaxId taxId, String name) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .map(line -> line.split(";", -1))
          .filter(parts -> parts.length == PARTS)
          .filter(parts ->
              parts[0].strip().equals(taxId.scheme().name())
                  && parts[1].strip().equals(taxId.number()))
          .findFirst()
          .map(parts -> judge(parts[2].strip(), parts[3].strip(), name))
          .orElse(new RegistryAnswer(RegistryVerdict.NOT_FOUND, ""));
    } catch (IOException | java.io.UncheckedIOException unreadable) {
      return new RegistryAnswer(RegistryVerdict.UNAVAILABLE, "");
    }
  }

  private static RegistryAnswer judge(String registered, String state, String claimed) {
    if (!state.equals("active")) {
      return new RegistryAnswer(RegistryVerdict.CLOSED, registered);
    }
    boolean same = NameKey.of(registered).equals(NameKey.of(claimed));
    return new RegistryAnswer(
        same ? RegistryVerdict.CONFIRMED : RegistryVerdict.DIFFERENT_NAME, registered);
  }
}
