package tandem.customers.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tandem.customers.TaxId;

/** The register of this installation. */
@ApplicationScoped
public class CompanyRegisters {
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

  public RegisterReply ask(TaxId taxId) {
    return registers.stream()
        .filter(register -> register.provider().equals(provider))
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException("TANDEM_REGISTRY_PROVIDER names no register: " + provider))
        .ask(taxId);
  }
}
