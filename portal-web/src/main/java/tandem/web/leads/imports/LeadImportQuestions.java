package tandem.web.leads.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.leads.programmes.ExtraField;
import tandem.leads.programmes.ProgrammeId;
import tandem.leads.programmes.ProgrammeState;
import tandem.leads.programmes.ProgrammeView;
import tandem.leads.programmes.Programmes;
import tandem.web.platform.Choice;
import tandem.web.platform.Page;

/** Columns of the template for what programmes ask beyond the usual. */
@RequestScoped
class LeadImportQuestions {
  @Inject Programmes programmes;

  /** Programmes that take leads and ask something of their own. */
  List<Choice> programmes(Actor actor, Page page) {
    return programmes.list(actor).stream()
        .filter(each -> each.inForce() && each.state() == ProgrammeState.PUBLISHED)
        .filter(each -> !each.terms().form().extra().isEmpty())
        .map(each -> new Choice(each.id().text(), each.name(page.language())))
        .toList();
  }

  /** Of the programme that a template is for; of the standard one when none is named. */
  List<ExtraField> of(Actor actor, @Nullable String programme) {
    return programme(actor, programme).terms().form().extra();
  }

  /** What stands in the column that names the programme; blank for the standard one. */
  String name(Actor actor, Page page, @Nullable String programme) {
    return programme == null ? "" : programme(actor, programme).name(page.language());
  }

  /** An answer that would do. */
  static String sample(Page page, ExtraField question) {
    return switch (question.kind()) {
      case TEXT -> "";
      case NUMBER -> question.least() == null ? "1" : question.least().toPlainString();
      case DATE -> page.t("imports.sample_CLOSE");
      case CHOICE -> question.options().getFirst().name(page.language());
      case YES_NO -> page.t("imports.sample_CONSENT");
    };
  }

  /** Its heading and, where there are some, the answers to choose from. */
  static List<String> allowed(Page page, ExtraField question) {
    return Stream.concat(
            Stream.of(question.name(page.language())),
            question.options().stream().map(option -> option.name(page.language())))
        .toList();
  }

  private ProgrammeView programme(Actor actor, @Nullable String programme) {
    return programmes.find(
        actor, programme == null ? ProgrammeId.STANDARD : ProgrammeId.parse(programme));
  }
}
