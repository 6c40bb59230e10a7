package tandem.platform.audit;

import java.security.PublicKey;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Checks heads: each signed with a key that is trusted, each naming the one before, and the same in
 * the database as in the files outside. Answers those that may be relied upon.
 */
final class HeadCheck {
  private final Map<String, PublicKey> trusted;
  private final Consumer<Finding> report;

  HeadCheck(Map<String, PublicKey> trusted, Consumer<Finding> report) {
    this.trusted = trusted;
    this.report = report;
  }

  NavigableMap<Long, HeadStatement> relied(List<StoredHead> stored, List<StoredHead> outside) {
    NavigableMap<Long, HeadStatement> good = new TreeMap<>();
    outside.forEach(head -> genuine(head).ifPresent(it -> good.put(head.number(), it)));
    NavigableMap<Long, String> inside = new TreeMap<>();
    String before = HeadStatement.ofNothing();
    long expected = 1;
    for (StoredHead head : stored) {
      for (; expected < head.number(); expected++) {
        missing(expected);
        before = "";
      }
      Optional<HeadStatement> statement = genuine(head);
      if (statement.isEmpty() || !(before.isEmpty() || statement.get().previous().equals(before))) {
        report.accept(new Finding(Finding.Kind.HEAD_FORGED, 0, head.number(), 0));
      }
      statement.ifPresent(it -> good.putIfAbsent(head.number(), it));
      inside.put(head.number(), head.statement());
      before = HeadStatement.fingerprint(head.statement());
      expected = head.number() + 1;
    }
    for (StoredHead head : outside) {
      if (!head.statement().equals(inside.get(head.number()))
          && (head.number() >= expected || inside.containsKey(head.number()))) {
        missing(head.number());
      }
    }
    return good;
  }

  private void missing(long number) {
    report.accept(new Finding(Finding.Kind.HEAD_MISSING, 0, number, 0));
  }

  private Optional<HeadStatement> genuine(StoredHead head) {
    PublicKey key = trusted.get(head.key());
    if (key == null || !HeadKey.holds(key, head.statement(), head.signature())) {
      return Optional.empty();
    }
    try {
      return Optional.of(HeadStatement.parse(head.statement()))
          .filter(it -> it.number() == head.number());
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
