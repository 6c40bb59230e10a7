package tandem.leads.answers;

import java.util.Optional;
import tandem.leads.RejectReason;
import tandem.platform.Problems;

/**
 * What a template shall say.
 *
 * @param reason for a rejection: chosen together with it; empty for any
 * @param title for reviewers, 1 to 100 characters
 * @param textEn what an English-speaking dealer reads, 1 to 2,000 characters
 * @param active whether it is offered
 */
public record WriteTemplate(
    TemplateKind kind,
    Optional<RejectReason> reason,
    String title,
    String textEn,
    String textRu,
    boolean active) {
  private static final int LONGEST_TITLE = 100;
  private static final int LONGEST_TEXT = 2_000;

  Problems problems() {
    Problems problems =
        new Problems()
            .line("title", title, true, LONGEST_TITLE)
            .text("text_en", textEn, true, LONGEST_TEXT)
            .text("text_ru", textRu, true, LONGEST_TEXT);
    if (kind != TemplateKind.REJECT && reason.isPresent()) {
      problems.add("reason_code", "not_for_this_kind", "only a rejection has a reason");
    }
    return problems;
  }
}
