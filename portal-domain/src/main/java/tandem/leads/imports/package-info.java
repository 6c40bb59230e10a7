/**
 * Leads that a firm brings in from a file: understood by its headings, tried first, taken row by
 * row in the background, and undone within a week.
 */
@NullMarked
package tandem.leads.imports;

import org.jspecify.annotations.NullMarked;
