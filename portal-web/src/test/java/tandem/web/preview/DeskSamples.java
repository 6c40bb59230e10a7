package tandem.web.preview;

import java.util.List;
import java.util.function.Function;
import tandem.web.leads.review.ReviewSample;
import tandem.web.platform.Page;
import tandem.web.platform.SamplePages;

/** The company's pages. */
final class DeskSamples {
  private DeskSamples() {}

  static List<Sample> all() {
    return List.of(
        desk("queue", "company/queue.jte", "/queue", ReviewSample::queue),
        desk("queue-approving", "company/queue.jte", "/queue", ReviewSample::approving),
        desk("queue-asking", "company/queue.jte", "/queue", ReviewSample::asking),
        desk("queue-rejecting", "company/queue.jte", "/queue", ReviewSample::rejectingWithMistakes),
        desk("review-overtaken", "company/lead.jte", "/leads/x", ReviewSample::overtaken));
  }

  private static Sample desk(
      String name, String template, String path, Function<Page, Object> model) {
    return new Sample(name, template, SamplePages.APPROVER, path, model);
  }
}
