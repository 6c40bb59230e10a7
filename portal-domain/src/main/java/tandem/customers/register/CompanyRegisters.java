package tandem.customers.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.DateTimeException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tandem.customers.TaxId;

/** The register of this installation. */
@ApplicationScoped
public class CompanyRegisters {
  private static final Logger LOG = System.getLogger(CompanyRegisters.class.getName());

  @Inject @Any Instance<CompanyRegister> registers;

  @Inject
  @ConfigProperty(name = "tandem.registry.provider", defaultValue = NoRegister.NAME)
  String provider;

  /** The source of what it says; {@code none} when no register is asked. */
  public String provider() {
    return provider;
  }

  public boolean asks() {
    return !provider.equals(NoRegister.NAME);
  }

  /** Whatever a register does, whoever asked goes on by hand: what it cannot say is silence. */
  public RegisterReply ask(TaxId taxId) {
    CompanyRegister register = chosen();
    try {
      return register.ask(taxId);
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException nonsense) {
      LOG.log(Level.WARNING, "The company register answers nonsense: " + nonsense.getMessage());
      return RegisterReply.SILENT;
    }
  }

  private CompanyRegister chosen() {
    return registers.stream()
        .filter(register -> register.provider().equals(provider))
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException("TANDEM_REGISTRY_PROVIDER names no register: " + provider));
  }
}
