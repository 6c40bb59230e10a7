package tandem.platform.imports;

import java.util.List;

/**
 * A table as it stands in a file, before anybody says what its columns mean.
 *
 * @param header the headings, at most {@link SheetLimits#columns}
 * @param readAs how it was understood: {@code UTF-8}, {@code windows-1251}, {@code UTF-16}, {@code
 *     XLSX}
 */
public record Sheet(List<String> header, List<Line> lines, String readAs) {
  public Sheet {
    header = List.copyOf(header);
    lines = List.copyOf(lines);
  }

  /**
   * One row; it has as many cells as the header, empty ones included.
   *
   * @param number in the file, the header being line 1
   */
  public record Line(int number, List<String> cells) {
    public Line {
      cells = List.copyOf(cells);
    }

    boolean says() {
      return cells.stream().anyMatch(cell -> !cell.isBlank());
    }
  }
}
