/** Figures over deals, with the ways down to the deals behind them. */
@NullMarked
package tandem.web.insight;

import org.jspecify.annotations.NullMarked;
