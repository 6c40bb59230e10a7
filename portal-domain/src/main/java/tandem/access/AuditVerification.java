package tandem.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import tandem.platform.Events;
import tandem.platform.UseCase;
import tandem.platform.audit.ChainCheck;
import tandem.platform.audit.HeadFiles;
import tandem.platform.audit.HeadSettings;
import tandem.platform.audit.StoredChain;
import tandem.platform.audit.Verification;

/** Computes the audit chain anew, for auditors and administrators. */
@UseCase
@ApplicationScoped
public class AuditVerification {
  @Inject AuditPolicy policy;
  @Inject StoredChain chain;
  @Inject HeadSettings settings;
  @Inject Events events;

  /** Refuses whom a check would be refused. */
  public void ask(Actor actor) {
    policy.mayVerify(actor);
  }

  /**
   * What was written between two moments, and somewhat more: from head to head. Empty means from
   * the beginning, to the end. That it was asked for is itself a record.
   */
  public Verification verify(Actor actor, Optional<Instant> from, Optional<Instant> to) {
    policy.mayVerify(actor);
    Verification found =
        new ChainCheck(
                chain,
                settings.files().map(HeadFiles::all).orElseGet(java.util.List::of),
                settings.trusted())
            .run(from, to);
    events.publish(
        actor, new AuditVerified(actor.person(), found.records(), found.findings().size()));
    return found;
  }
}
