package tandem.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tandem.customers.TaxId;
import tandem.customers.TaxScheme;
import tandem.customers.register.CompanyRegister;
import tandem.customers.register.RegisterReply;
import tandem.it.container.inside.SickRegister;

/**
 * The guards before a foreign service, inside the real server, as annotations alone do nothing: at
 * most eight ask at once, nobody waits longer than four seconds, and what fails again and again is
 * left alone for a while. Each time whoever asked goes on without an answer.
 */
@ExtendWith(ArquillianExtension.class)
class FaultToleranceIT {
  private static final TaxId FIRM = new TaxId(TaxScheme.INN, "7799000012");
  private static final String ADDRESS = "tandem.registry.url";

  @Inject @Any Instance<CompanyRegister> registers;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  ManagedExecutorService executor;

  @Deployment
  static WebArchive archive() {
    return Archive.ofDomain();
  }

  /** In one go: what one step leaves of the breaker the next one needs. */
  @Test
  void a_sick_register_holds_up_nobody() throws Exception {
    try (SickRegister sick = new SickRegister()) {
      System.setProperty(ADDRESS, sick.address());
      CompanyRegister register =
          registers.stream()
              .filter(each -> each.provider().equals("dadata"))
              .findFirst()
              .orElseThrow();

      noMoreThanEightAskAtOnce(sick, register);
      nobodyWaitsLongerThanFourSeconds(sick, register);
      whatFailsAgainAndAgainIsLeftAlone(sick, register);
    } finally {
      System.clearProperty(ADDRESS);
    }
  }

  private void noMoreThanEightAskAtOnce(SickRegister sick, CompanyRegister register)
      throws Exception {
    sick.holds();
    List<Future<RegisterReply>> eight = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      eight.add(executor.submit(() -> register.ask(FIRM)));
    }
    sick.awaitAsked(8);

    assertThat(register.ask(FIRM)).as("the ninth").isEqualTo(RegisterReply.SILENT);
    assertThat(sick.asked()).isEqualTo(8);

    sick.answers();
    for (Future<RegisterReply> each : eight) {
      assertThat(each.get(10, TimeUnit.SECONDS)).isInstanceOf(RegisterReply.Found.class);
    }
  }

  /** It goes on sending, a byte now and then: no time-out of a single read ends that. */
  private void nobodyWaitsLongerThanFourSeconds(SickRegister sick, CompanyRegister register)
      throws IOException {
    sick.drips();
    long before = System.nanoTime();

    assertThat(register.ask(FIRM)).isEqualTo(RegisterReply.SILENT);

    assertThat(Duration.ofNanos(System.nanoTime() - before))
        .isBetween(Duration.ofSeconds(3), Duration.ofSeconds(8));
  }

  private void whatFailsAgainAndAgainIsLeftAlone(SickRegister sick, CompanyRegister register)
      throws IOException {
    sick.fails();
    assertThat(Collections.nCopies(8, FIRM))
        .allSatisfy(firm -> assertThat(register.ask(firm)).isEqualTo(RegisterReply.SILENT));
    int before = sick.asked();
    sick.answers();

    assertThat(register.ask(FIRM)).as("nobody asks for a while").isEqualTo(RegisterReply.SILENT);

    assertThat(sick.asked()).isEqualTo(before);
  }
}
