package tandem.partners.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import tandem.customers.register.CompanyRegisters;
import tandem.platform.outbox.Subscriber;

/**
 * Asks the register of the installation about a new application, after it was taken: a slow
 * register keeps no applicant waiting. The version of the application stays, for no reviewer did
 * anything.
 */
@ApplicationScoped
class AskRegister implements Subscriber<ApplicationChanged> {
  @PersistenceContext EntityManager em;
  @Inject Applications applications;
  @Inject CompanyRegisters registers;
  @Inject Clock clock;

  @Override
  public String name() {
    return "partners.register";
  }

  @Override
  public Class<ApplicationChanged> event() {
    return ApplicationChanged.class;
  }

  @Override
  public void on(UUID eventId, ApplicationChanged event) {
    if (event.to() != ApplicationStage.SUBMITTED) {
      return;
    }
    ApplicationFacts facts = applications.get(event.application()).facts();
    RegistryAnswer answer = RegisterJudgement.of(registers.ask(facts.taxId()), facts.firmName());
    em.createNativeQuery(
            "update partner_application set registry_verdict = ?1, registry_says = nullif(?2, ''), registry_at = ?3 where id = ?4")
        .setParameter(1, answer.verdict().name())
        .setParameter(2, answer.says())
        .setParameter(3, Timestamp.from(clock.instant()))
        .setParameter(4, event.application().value())
        .executeUpdate();
  }
}
