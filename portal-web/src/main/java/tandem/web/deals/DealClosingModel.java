package tandem.web.deals;

import java.util.List;
import tandem.leads.programmes.ExtraField;
import tandem.web.platform.Form;

/**
 * The small pages of a deal: correct it, open it again.
 *
 * @param questions of its process
 */
public record DealClosingModel(
    String id,
    long version,
    String customer,
    String amount,
    String currency,
    List<ExtraField> questions,
    Form form) {

  /** The field of an answer. */
  public String answer(ExtraField question) {
    return "answers." + question.code();
  }
}
