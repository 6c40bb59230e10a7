package tandem.customers.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import tandem.customers.TaxId;
import tandem.customers.TaxScheme;

/**
 * The Russian register of legal entities as DaData serves it ("find by id: party"), and whatever
 * speaks the same: {@code TANDEM_REGISTRY_URL}, {@code TANDEM_REGISTRY_TOKEN}. Only INN is asked.
 */
@ApplicationScoped
class DadataRegister implements CompanyRegister {
  private static final Logger LOG = System.getLogger(DadataRegister.class.getName());

  private final DadataCall call;

  /** For the container, which puts a proxy before it. */
  DadataRegister() {
    this(new DadataCall());
  }

  @Inject
  DadataRegister(DadataCall call) {
    this.call = call;
  }

  @Override
  public String provider() {
    return "dadata";
  }

  @Override
  public RegisterReply ask(TaxId taxId) {
    if (taxId.scheme() != TaxScheme.INN) {
      return RegisterReply.NOT_ASKED;
    }
    try {
      return DadataAnswer.read(call.ask(taxId.number()), taxId.number());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return RegisterReply.SILENT;
    } catch (IOException | FaultToleranceException | IllegalArgumentException failed) {
      LOG.log(Level.WARNING, "The company register does not answer: " + failed);
      return RegisterReply.SILENT;
    }
  }
}
