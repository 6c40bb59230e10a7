package tandem.web.platform;

import java.util.Map;

/** What waits behind each entry of the rail, by its name; {@code notices} feeds the bell. */
public interface Counts {
  Map<String, Long> of(Viewer viewer);
}
