package tandem.stack.bench;

import java.util.Optional;

/**
 * One thing a user does.
 *
 * @param script how wrk asks
 * @param floor the same SQL for pgbench; a constant answer has none
 */
record Scenario(String name, String address, String script, Optional<String> floor) {

  /** Asks about customers whom the registry knows, and leaves nothing behind. */
  boolean isCheck() {
    return address.endsWith("dry_run=true");
  }

  /** Only reads, and has the same SQL to read beside it. */
  boolean reads() {
    return floor.isPresent() && !isLong();
  }

  /** Of so many statements that it warms up slowly. */
  boolean isLong() {
    return script.endsWith("create-lead.lua");
  }

  /** A page for a person with a session; anything else is for a system with a token. */
  boolean isPage() {
    return name.startsWith("Portal");
  }
}
