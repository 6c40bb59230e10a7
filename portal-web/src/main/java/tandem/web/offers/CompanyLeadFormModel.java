package tandem.web.offers;

import java.util.List;
import tandem.leads.programmes.ExtraField;
import tandem.web.leads.LeadFields;
import tandem.web.leads.LeadFormModel;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;
import tandem.web.platform.Page;

/**
 * The form of a lead of the company's own.
 *
 * @param id empty for a new one
 * @param questions of the programme
 */
public record CompanyLeadFormModel(
    String id,
    String customer,
    Form form,
    LeadFormModel.Options options,
    List<ExtraField> questions) {

  public String action() {
    return id.isEmpty() ? "/company-leads" : "/company-leads/" + id;
  }

  public int rows() {
    return Math.max(1, form.rows(LeadFields.LINES));
  }

  public String field(int row, String member) {
    return LeadFields.line(row, member);
  }

  public String answer(ExtraField question) {
    return LeadFormModel.answerOf(question);
  }

  public List<Choice> answers(Page page, ExtraField question) {
    return LeadFormModel.answersOf(page, question);
  }
}
