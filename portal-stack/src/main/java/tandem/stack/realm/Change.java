package tandem.stack.realm;

import java.util.List;

/** Takes what differs, and the work that would mend it. */
interface Change {
  /**
   * @param differences one line each; none means nothing is to do
   */
  void note(List<String> differences, Runnable work);
}
