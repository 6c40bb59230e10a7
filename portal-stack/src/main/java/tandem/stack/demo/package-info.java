/**
 * A made-up company with eight partner firms and a year behind it, so that every screen of a fresh
 * Tandem has something to show. Made by a generator with a fixed seed, relative to today; no
 * foreign data. Not part of the product.
 */
@NullMarked
package tandem.stack.demo;

import org.jspecify.annotations.NullMarked;
