/** What every page stands on: templates, texts, formats, forms, assets, headers and error pages. */
@NullMarked
package tandem.web.platform;

import org.jspecify.annotations.NullMarked;
