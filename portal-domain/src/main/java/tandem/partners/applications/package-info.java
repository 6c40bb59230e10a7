/** Firms that apply to become partners, and how the company decides on them. */
@NullMarked
package tandem.partners.applications;

import org.jspecify.annotations.NullMarked;
