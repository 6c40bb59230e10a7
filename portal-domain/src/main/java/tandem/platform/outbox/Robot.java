package tandem.platform.outbox;

import java.util.Optional;
import java.util.UUID;
import tandem.platform.Caller;
import tandem.platform.DbRole;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/** Tandem itself, at work without a person: jobs and subscribers. */
public record Robot(String name) implements Caller {
  private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

  @Override
  public DbRole dbRole() {
    return DbRole.WORKER;
  }

  @Override
  public Optional<PartnerId> partner() {
    return Optional.empty();
  }

  @Override
  public PersonId person() {
    return NOBODY;
  }

  @Override
  public String client() {
    return "tandem";
  }
}
