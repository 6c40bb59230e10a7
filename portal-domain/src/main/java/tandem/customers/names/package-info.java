/**
 * How a company name is read: small pure steps from what somebody typed to the words by which a
 * firm is told, each of which says what it changed. What is known of words, places, numbers and
 * legal forms stands in the files beside.
 */
@NullMarked
package tandem.customers.names;

import org.jspecify.annotations.NullMarked;
