package tandem.platform.imports;

/**
 * How much of a file is read.
 *
 * @param bytes of the file
 * @param rows besides the header
 * @param cell characters of one cell
 */
public record SheetLimits(int bytes, int rows, int columns, int cell) {}
