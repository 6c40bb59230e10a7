package tandem.privacy;

import java.util.List;

/**
 * Everything held on a person, table by table.
 *
 * @param subject the accounts and mail addresses that are this person
 */
public record HeldData(String subject, List<Held> tables) {
  public HeldData {
    tables = List.copyOf(tables);
  }

  public int values() {
    return tables.stream().mapToInt(table -> table.rows().size()).sum();
  }

  /**
   * What one table holds.
   *
   * @param rows each with its values in the order of the columns; a missing one is empty text
   * @param cut whether there are more rows than are listed
   */
  public record Held(String table, List<String> columns, List<List<String>> rows, boolean cut) {
    public Held {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }
}
