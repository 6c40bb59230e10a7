package tandem.web.preview;

import java.util.function.Function;
import tandem.web.platform.Page;
import tandem.web.platform.Viewer;

/** A template with a model that looks like the product's. */
public record Sample(
    String name, String template, Viewer viewer, String path, Function<Page, Object> model) {}
