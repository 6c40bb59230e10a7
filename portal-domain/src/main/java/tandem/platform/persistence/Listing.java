package tandem.platform.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tandem.platform.Keyset;
import tandem.platform.PageRequest;

/**
 * A list query put together from conditions that the code wrote and values that somebody typed: the
 * first become SQL, the second parameters, and never the other way round. Pages by keyset, so no
 * row is skipped or shown twice while others are inserted.
 */
public final class Listing {
  private final EntityManager em;
  private final StringBuilder sql;
  private final List<Object> values = new ArrayList<>();
  private boolean hasWhere;

  private Listing(EntityManager em, String select) {
    this.em = em;
    this.sql = new StringBuilder(select);
  }

  /** A pattern for {@code ilike} that finds the typed text anywhere, taken literally. */
  public static String contains(String typed) {
    return "%" + typed.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }

  /** Begins with {@code select … from …}, without a where clause. */
  public static Listing of(EntityManager em, String select) {
    return new Listing(em, select);
  }

  /** A query that is no list, with its values in order: {@code ?1}, {@code ?2}. */
  public static List<Row> query(EntityManager em, String sql, Object... values) {
    Listing listing = new Listing(em, sql);
    listing.values.addAll(List.of(values));
    return listing.rows();
  }

  public Listing where(String condition) {
    sql.append(hasWhere ? " and (" : " where (").append(condition).append(')');
    hasWhere = true;
    return this;
  }

  /** The condition holds one {@code ?} for the value. */
  public Listing where(String condition, Object value) {
    return where(condition.replace("?", parameter(value)));
  }

  public Listing whereGiven(Optional<?> value, String condition) {
    value.ifPresent(given -> where(condition, given));
    return this;
  }

  public Listing whereIf(boolean wanted, String condition) {
    return wanted ? where(condition) : this;
  }

  /** Any of the values; no condition when there are none. */
  public Listing whereIn(String column, List<String> wanted) {
    return wanted.isEmpty()
        ? this
        : where(
            column
                + " in ("
                + String.join(", ", wanted.stream().map(this::parameter).toList())
                + ")");
  }

  /**
   * Sorted by a column and the id; {@code read} makes the column's value from the keyset's text.
   */
  public List<Row> page(
      PageRequest page,
      String column,
      String id,
      boolean descending,
      Function<String, Object> read) {
    page.after().ifPresent(key -> after(key, column, id, descending, read));
    String direction = descending ? " desc" : "";
    sql.append(" order by ")
        .append(column)
        .append(direction)
        .append(", ")
        .append(id)
        .append(direction);
    sql.append(" limit ").append(parameter(page.limit() + 1));
    return rows();
  }

  /** The newest first by a moment. */
  public List<Row> newestFirst(PageRequest page, String moment, String id) {
    return page(page, moment, id, true, Instant::parse);
  }

  public List<Row> orderedBy(String order) {
    sql.append(" order by ").append(order);
    return rows();
  }

  /** One row a group. */
  public List<Row> grouped(String by) {
    sql.append(" group by ").append(by);
    return rows();
  }

  /** How many rows there are, counted no further than one past the most that matters. */
  public int count(int most) {
    sql.insert(0, "select count(*) from (").append(" limit ").append(most + 1).append(") counted");
    return (int) rows().getFirst().number(0);
  }

  public List<Row> rows() {
    Query query = em.createNativeQuery(sql.toString(), Object[].class);
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    List<?> found = query.getResultList();
    return found.stream().map(row -> new Row((@Nullable Object[]) row)).toList();
  }

  private void after(
      Keyset key, String column, String id, boolean descending, Function<String, Object> read) {
    where(
        "(%s, %s) %s (%s, %s)"
            .formatted(
                column,
                id,
                descending ? "<" : ">",
                parameter(read.apply(key.value())),
                parameter(key.id())));
  }

  private String parameter(Object value) {
    values.add(value instanceof Instant moment ? Timestamp.from(moment) : value);
    return "?" + values.size();
  }
}
