package tandem.web.leads;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tandem.leads.LeadField;
import tandem.leads.programmes.ExtraField;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;
import tandem.web.platform.Page;

/**
 * The form of a lead: new, a draft, or one that came back with a question.
 *
 * @param id public id; empty for a new one
 * @param open which fields may be changed now
 * @param question what the reviewer asked, when one did
 * @param asking the programme and its questions
 * @param preview what handing in now would promise, of a draft that says enough
 * @param firm set when somebody of the company registers it for a firm
 * @param told what the public register said just now
 */
public record LeadFormModel(
    String id,
    String version,
    Form form,
    Set<LeadField> open,
    Optional<Question> question,
    Options options,
    Optional<ForFirm> firm,
    Asking asking,
    Optional<Preview> preview,
    Optional<Told> told) {

  /**
   * What the public register said.
   *
   * @param kind of flash, with its icon
   * @param source where it is from and of which day; may be empty
   */
  public record Told(String kind, String icon, String text, String source) {}

  /**
   * What the programme asks of its own.
   *
   * @param programmes to choose from; empty when it is settled
   * @param rules where the rules of the chosen one are read
   */
  public record Asking(List<Choice> programmes, List<ExtraField> questions, String rules) {
    public static final Asking NOTHING = new Asking(List.of(), List.of(), "/programmes");
  }

  /** Who will decide, by when, and for how long approval protects. */
  public record Preview(int people, String due, int days) {}

  /** Of a dealer's own. */
  public LeadFormModel(
      String id,
      String version,
      Form form,
      Set<LeadField> open,
      Optional<Question> question,
      Options options) {
    this(
        id,
        version,
        form,
        open,
        question,
        options,
        Optional.empty(),
        Asking.NOTHING,
        Optional.empty(),
        Optional.empty());
  }

  /** The company registers it for a firm: whose lead it can be. */
  public record ForFirm(String id, String name, List<Choice> owners) {
    public ForFirm {
      owners = List.copyOf(owners);
    }
  }

  /** What the reviewer wants to know. */
  public record Question(String who, String when, String comment, String fields) {}

  /** What the selects offer. */
  public record Options(
      List<Choice> products,
      List<Choice> schemes,
      List<Choice> countries,
      List<Choice> currencies,
      int protectionDays,
      int answerDays) {}

  public LeadFormModel {
    open = Set.copyOf(open);
  }

  public boolean draft() {
    return question.isEmpty();
  }

  /** Where the form goes. */
  public String action() {
    return firm.map(it -> "/partners/" + it.id() + "/leads").orElse("/leads");
  }

  public boolean open(LeadField field) {
    return open.contains(field);
  }

  public boolean locked(LeadField field) {
    return !open.contains(field);
  }

  /** At least one row of products, so that there is something to fill in. */
  public int rows() {
    return Math.max(1, form.rows(LeadFields.LINES));
  }

  /** The field of a question's answer. */
  public String answer(ExtraField question) {
    return answerOf(question);
  }

  public static String answerOf(ExtraField question) {
    return "answers." + question.code();
  }

  public List<Choice> answers(Page page, ExtraField question) {
    return answersOf(page, question);
  }

  /** Answers of a question that is one of several, or yes or no. */
  public static List<Choice> answersOf(Page page, ExtraField question) {
    return question.kind() == ExtraField.Kind.YES_NO
        ? List.of(new Choice("yes", page.t("audit.yes")), new Choice("no", page.t("audit.no")))
        : question.options().stream()
            .map(each -> new Choice(each.code(), each.name(page.language())))
            .toList();
  }

  public String field(int row, String member) {
    return LeadFields.line(row, member);
  }
}
