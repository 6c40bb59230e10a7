/** What is to be done on deals: tasks, the next step of each deal, waiting, and the calendar. */
@NullMarked
package tandem.deals.work;

import org.jspecify.annotations.NullMarked;
