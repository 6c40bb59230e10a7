package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import tandem.customers.TaxId;
import tandem.platform.OwnTransaction;
import tandem.platform.PartnerId;
import tandem.platform.outbox.Robot;

/**
 * How often registers are asked: they are others' services, and have their own limits. Counted
 * whatever becomes of the question's transaction.
 */
@ApplicationScoped
class RegisterQuota {
  /** Different companies a day, for a firm, and for a person of the company. */
  static final int MOST = 200;

  /**
   * Different companies a day that a firm hands in: apart from what it asks, so that nobody asks
   * until their leads are asked about no more.
   */
  static final int MOST_HANDED_IN = 1_000;

  /** Tandem's own questions a day, about customers of leads; what is left waits for tomorrow. */
  static final int MOST_OF_ITS_OWN = 5_000;

  private static final UUID ITSELF = new UUID(0, 0);
  private static final Robot ROBOT = new Robot("registry");

  @Inject RegisterBook book;
  @Inject OwnTransaction apart;

  /** Counts a question; answers how long to wait if it is one too many. */
  Optional<Duration> count(UUID asker, TaxId taxId) {
    return apart.of(() -> book.count(ROBOT, asker, taxId, MOST));
  }

  /** Whether a lead that this firm hands in may be asked about; counts it. */
  boolean mayAskForHandIn(PartnerId firm, TaxId taxId) {
    return apart.of(() -> book.count(ROBOT, handingIn(firm), taxId, MOST_HANDED_IN)).isEmpty();
  }

  /** Under which name a firm's hand-ins are counted. */
  static UUID handingIn(PartnerId firm) {
    return UUID.nameUUIDFromBytes(("hand-in " + firm.value()).getBytes(StandardCharsets.UTF_8));
  }

  /** Whether Tandem may ask of its own accord; counts it. */
  boolean mayAskItself(TaxId taxId) {
    return apart.of(() -> book.count(ROBOT, ITSELF, taxId, MOST_OF_ITS_OWN)).isEmpty();
  }
}
