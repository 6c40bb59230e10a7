/**
 * The registry of end customers: who a company is (tax id, name, domain, group), so that two
 * dealers who mean the same firm are found out and two firms with like names are not mixed up.
 */
@NullMarked
package tandem.customers;

import org.jspecify.annotations.NullMarked;
