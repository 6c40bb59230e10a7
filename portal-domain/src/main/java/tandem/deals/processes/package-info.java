/**
 * Sales processes as versioned data: which stages a deal goes through, what is asked before each,
 * how long each usually takes and who may move it.
 */
@NullMarked
package tandem.deals.processes;

import org.jspecify.annotations.NullMarked;
