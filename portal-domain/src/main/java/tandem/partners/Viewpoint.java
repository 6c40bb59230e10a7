package tandem.partners;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tandem.access.PartnerRole;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/**
 * Whose eyes somebody of the company looks through, and until when. Kept in their session; each
 * look is allowed anew.
 *
 * @param firm uuid of the firm
 * @param person uuid of the person, or of nobody when a role was chosen
 * @param name the person's, or empty when a role was chosen
 * @param from where the look began, to come back to
 */
public record Viewpoint(
    UUID firm,
    String firmName,
    UUID person,
    String name,
    Set<PartnerRole> roles,
    Instant until,
    String from)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Owns nothing: a role without a person sees what the role sees of others' records. */
  static final UUID NOBODY = new UUID(0, 0);

  public Viewpoint {
    roles = Set.copyOf(roles);
  }

  public PartnerId partner() {
    return new PartnerId(firm);
  }

  /** Empty when a role was chosen. */
  public Optional<PersonId> seenAs() {
    return person.equals(NOBODY) ? Optional.empty() : Optional.of(new PersonId(person));
  }

  public boolean isOverAt(Instant now) {
    return !now.isBefore(until);
  }
}
