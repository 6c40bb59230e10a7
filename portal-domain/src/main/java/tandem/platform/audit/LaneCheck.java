package tandem.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Consumer;
import tandem.platform.Sha256;

/**
 * Walks one lane from its beginning, link by link, in constant memory. After something broken it
 * goes on from what the chain says there, so that one fault is named once.
 */
final class LaneCheck {
  private final int lane;
  private final Consumer<Finding> report;
  private long position;
  private byte[] hash;

  LaneCheck(int lane, Consumer<Finding> report) {
    this.lane = lane;
    this.report = report;
    this.hash = beginning(lane);
  }

  /** Goes on after a place that a signed head vouches for. */
  LaneCheck(int lane, long position, byte[] hash, Consumer<Finding> report) {
    this.lane = lane;
    this.report = report;
    this.position = position;
    this.hash = hash.clone();
  }

  static byte[] beginning(int lane) {
    return Sha256.of(("tandem audit lane " + lane).getBytes(StandardCharsets.UTF_8));
  }

  void accept(Link link) {
    boolean gap = link.position() != position + 1;
    for (long missing = position + 1;
        missing < link.position() && missing < position + 100;
        missing++) {
      report.accept(new Finding(Finding.Kind.LINK_DELETED, lane, missing, 0));
    }
    if (link.recordIsGone()) {
      report.accept(at(Finding.Kind.RECORD_DELETED, link));
    } else if (!MessageDigest.isEqual(
        link.hash(), Sha256.of(link.previous(), Canonical.bytes(link.fields())))) {
      report.accept(at(Finding.Kind.CHANGED, link));
    } else if (!gap && !MessageDigest.isEqual(link.previous(), hash)) {
      report.accept(at(Finding.Kind.REORDERED, link));
    }
    position = link.position();
    hash = link.hash();
  }

  long position() {
    return position;
  }

  byte[] hash() {
    return hash.clone();
  }

  private Finding at(Finding.Kind kind, Link link) {
    return new Finding(kind, lane, link.position(), link.seq());
  }
}
