/** Sales processes: read by both sides as maps and tables, written by the company. */
@NullMarked
package tandem.web.processes;

import org.jspecify.annotations.NullMarked;
