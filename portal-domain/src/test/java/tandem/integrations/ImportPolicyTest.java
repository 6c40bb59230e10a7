package tandem.integrations;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.access.CompanyRole;
import tandem.access.CompanyUser;
import tandem.platform.Caller;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.platform.imports.ImportRow;
import tandem.platform.imports.ImportTarget;

/** Some bring in everything, the others what is their own work. */
class ImportPolicyTest {
  private final ImportPolicy policy = new ImportPolicy();

  /** Rows that one role says are its own. */
  private record Target(String name, CompanyRole owner) implements ImportTarget {
    @Override
    public Set<String> fields() {
      return Set.of();
    }

    @Override
    public String key(ImportRow row) {
      return "";
    }

    @Override
    public boolean ownedBy(Caller caller) {
      return caller instanceof CompanyUser user && user.is(owner);
    }

    @Override
    public String take(Caller caller, ImportRow row) {
      return "";
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CHANNEL_MANAGER, FINANCE, true",
    "ADMIN, FINANCE, true",
    "FINANCE, FINANCE, true",
    "FINANCE, CHANNEL_MANAGER, false",
    "FINANCE_APPROVER, FINANCE, false",
    "AUDITOR, FINANCE, false"
  })
  void a_role_brings_in_everything_or_its_own(CompanyRole role, CompanyRole owner, boolean may) {
    CompanyUser user =
        new CompanyUser(
            new PersonId(new UUID(991, 9)), "Somebody", Set.of(role), "en", "tandem-portal");
    Target target = new Target("papers", owner);

    if (may) {
      assertThatCode(() -> policy.mayImport(user, target)).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> policy.mayImport(user, target))
          .isInstanceOf(Refusal.Forbidden.class);
    }
  }
}
