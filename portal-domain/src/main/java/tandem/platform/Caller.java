package tandem.platform;

import java.util.Optional;

/** Who asks, as far as the database needs to know. The access context says the rest. */
public interface Caller {
  DbRole dbRole();

  /** Whose rows a partner's caller may see; empty for the company and for the system. */
  Optional<PartnerId> partner();

  /** Whoever only looks: the database refuses every write of their transactions. */
  default boolean onlyLooks() {
    return false;
  }

  PersonId person();

  String name();

  /** The client that acts for the person, for example {@code tandem-portal} or {@code nord-erp}. */
  String client();
}
