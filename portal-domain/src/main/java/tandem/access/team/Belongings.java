package tandem.access.team;

import java.util.List;
import tandem.platform.Caller;

/**
 * Records of one kind that people own. Every context that has such records brings one bean, so that
 * a leaver leaves nothing behind that nobody thought of.
 */
public interface Belongings {
  /** Place in the result: leads before the deals that came of them. */
  int order();

  /**
   * Hands over what is still worked on; what is closed stays with whom it was earned by. Answers
   * each record, moved or not. Publishes an event for each that moved.
   */
  List<HandedOver> handOver(Caller caller, Member from, Member to);
}
