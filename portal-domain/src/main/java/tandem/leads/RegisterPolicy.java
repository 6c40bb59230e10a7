package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the installation does about a customer that was struck off: {@code TANDEM_REGISTRY_CLOSED},
 * {@code refuse} or {@code review}.
 */
@ApplicationScoped
class RegisterPolicy {
  private static final String REFUSE = "refuse";

  @Inject
  @ConfigProperty(name = "tandem.registry.closed", defaultValue = REFUSE)
  String closed;

  boolean refuses() {
    return closed.equals(REFUSE);
  }
}
