package tandem.platform.audit;

import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Computes the whole chain anew and compares: record by record with its link, link by link with the
 * one before, and the lanes with every signed head. Reads piece by piece: its memory does not grow
 * with the trail.
 */
public final class ChainCheck {
  /** Lanes the trail is written in (V75). */
  public static final int LANES = 16;

  public static final int MOST_FINDINGS = 100;
  private static final int PIECE = 2_000;

  private final ChainSource source;
  private final List<StoredHead> outside;
  private final Map<String, PublicKey> trusted;
  private final List<Finding> findings = new ArrayList<>();
  private boolean more;
  private long records;
  private long unsealed;

  /**
   * @param outside heads kept outside the database; none is no fault
   * @param trusted public keys by name
   */
  public ChainCheck(ChainSource source, List<StoredHead> outside, Map<String, PublicKey> trusted) {
    this.source = source;
    this.outside = List.copyOf(outside);
    this.trusted = Map.copyOf(trusted);
  }

  /**
   * Checks what was written between two moments, from the last head before the first to the first
   * head after the second: what lies outside is vouched for by these heads.
   */
  public Verification run(Optional<Instant> from, Optional<Instant> to) {
    NavigableMap<Long, HeadStatement> heads =
        new HeadCheck(trusted, this::found).relied(source.heads(), outside);
    Optional<HeadStatement> begin =
        heads.values().stream()
            .filter(head -> from.isPresent() && !head.takenAt().isAfter(from.get()))
            .reduce((one, later) -> later);
    Optional<HeadStatement> end =
        heads.values().stream()
            .filter(head -> to.isPresent() && !head.takenAt().isBefore(to.get()))
            .findFirst();
    for (int lane = 0; lane < LANES; lane++) {
      check(lane, begin, end, places(lane, heads.values()));
    }
    source
        .unlinked(MOST_FINDINGS)
        .forEach(seq -> found(new Finding(Finding.Kind.UNLINKED, 0, 0, seq)));
    Optional<Instant> lastHead =
        heads.values().stream().map(HeadStatement::takenAt).reduce((one, later) -> later);
    return new Verification(records, heads.size(), lastHead, unsealed, findings, more);
  }

  private void check(
      int lane,
      Optional<HeadStatement> begin,
      Optional<HeadStatement> end,
      NavigableMap<Long, String> expected) {
    LaneCheck walk = start(lane, begin);
    long until = end.map(head -> position(head, lane)).orElse(Long.MAX_VALUE);
    long sealedUntil = expected.isEmpty() ? 0 : expected.lastKey();
    expected = expected.tailMap(walk.position(), false);
    boolean reached = walk.position() >= until;
    while (!reached) {
      List<Link> piece = source.links(lane, walk.position(), PIECE);
      for (Link link : piece) {
        if (link.position() > until) {
          reached = true;
          break;
        }
        int before = findings.size();
        walk.accept(link);
        records++;
        if (link.position() > sealedUntil) {
          unsealed++;
        }
        String vouched = expected.get(link.position());
        if (vouched != null
            && findings.size() == before
            && !vouched.equals(HexFormat.of().formatHex(link.hash()))) {
          found(new Finding(Finding.Kind.REWRITTEN, lane, link.position(), link.seq()));
          expected = new TreeMap<>(); // all later heads would say the same
        }
      }
      reached |= piece.size() < PIECE;
    }
    long wanted = Math.min(until, sealedUntil);
    if (walk.position() < wanted) {
      found(new Finding(Finding.Kind.CUT, lane, walk.position() + 1, 0));
    }
  }

  private LaneCheck start(int lane, Optional<HeadStatement> begin) {
    Optional<HeadStatement.Place> place = begin.map(head -> head.lanes().get(lane));
    return place
        .map(it ->
            new LaneCheck(lane, it.position(), HexFormat.of().parseHex(it.hash()), this::found))
        .orElseGet(() -> new LaneCheck(lane, this::found));
  }

  private static long position(HeadStatement head, int lane) {
    return Optional.ofNullable(head.lanes().get(lane))
        .map(HeadStatement.Place::position)
        .orElse(0L);
  }

  private static NavigableMap<Long, String> places(int lane, Iterable<HeadStatement> heads) {
    NavigableMap<Long, String> places = new TreeMap<>();
    for (HeadStatement head : heads) {
      Optional.ofNullable(head.lanes().get(lane))
          .ifPresent(place -> places.put(place.position(), place.hash()));
    }
    return places;
  }

  private void found(Finding finding) {
    if (findings.size() < MOST_FINDINGS) {
      findings.add(finding);
    } else {
      more = true;
    }
  }
}
