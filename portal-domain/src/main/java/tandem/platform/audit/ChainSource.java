package tandem.platform.audit;

import java.util.List;

/** Where links and heads are read from, a bounded piece at a time. */
public interface ChainSource {
  String LINKS =
      "select l.lane, l.position, l.seq, l.prev_hash, l.hash, r.seq is null, "
          + Canonical.COLUMNS
          + " from audit_link l left join audit_record r on r.seq = l.seq";

  String HEADS = "select number, statement, key_id, signature from audit_head order by number";

  String UNLINKED =
      "select r.seq from audit_record r where not exists (select from audit_link l where l.seq = r.seq) order by r.seq limit ";

  /** All heads of the database, by number. */
  List<StoredHead> heads();

  /** The next links of a lane after a position, by position, at most so many. */
  List<Link> links(int lane, long after, int most);

  /** Records that no link holds, at most so many. */
  List<Long> unlinked(int most);
}
