/** Sales processes: the stages that deals go through and what each asks. */
@NullMarked
package tandem.api.processes;

import org.jspecify.annotations.NullMarked;
