package tandem.web.styleguide;

import tandem.web.platform.Page;

/** Opens the package-private factory to the preview. */
public final class GuideSample {
  private GuideSample() {}

  public static Object of(Page page) {
    return Guide.of(page);
  }
}
