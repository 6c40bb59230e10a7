package tandem.access.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import tandem.platform.PartnerId;

/** For other contexts: who of a firm can have a record, inside the caller's transaction. */
@ApplicationScoped
public class Colleagues {
  @Inject Members members;

  /** Active sellers, by name. */
  public List<Colleague> sellers(PartnerId firm) {
    return members.of(firm).stream()
        .filter(Member::sells)
        .map(member -> new Colleague(member.id(), member.name()))
        .toList();
  }
}
