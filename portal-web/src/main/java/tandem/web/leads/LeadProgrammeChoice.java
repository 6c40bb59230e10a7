package tandem.web.leads;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.access.Actor;
import tandem.leads.LeadFacts;
import tandem.leads.LeadStage;
import tandem.leads.programmes.ExtraField;
import tandem.leads.programmes.ProgrammeId;
import tandem.leads.programmes.ProgrammeState;
import tandem.leads.programmes.ProgrammeTerms;
import tandem.leads.programmes.ProgrammeView;
import tandem.leads.programmes.Programmes;
import tandem.platform.Refusal;
import tandem.web.platform.Choice;
import tandem.web.platform.Page;

/** Which programme a form is for, and what it asks of its own. */
@RequestScoped
public class LeadProgrammeChoice {
  @Inject Programmes programmes;

  /** A lead that was handed in is asked what its own version asks. */
  public List<ExtraField> questions(Actor actor, Optional<LeadFacts> lead, String typed) {
    return lead.filter(facts -> facts.stage() != LeadStage.DRAFT)
        .map(facts ->
            programmes.version(actor, facts.promise().programme(), facts.promise().version()))
        .or(() -> chosen(actor, typed))
        .map(version -> version.terms().form().extra())
        .orElse(List.of());
  }

  LeadFormModel.Asking asking(Actor actor, Page page, Optional<LeadFacts> lead, String typed) {
    boolean draft = lead.isEmpty() || lead.get().stage() == LeadStage.DRAFT;
    return new LeadFormModel.Asking(
        draft ? choices(actor, page, typed) : List.of(),
        questions(actor, lead, typed),
        "/programmes/"
            + chosen(actor, typed).map(ProgrammeView::id).orElse(ProgrammeId.STANDARD).text());
  }

  /** The terms that a form for this programme promises. */
  ProgrammeTerms terms(Actor actor, String typed) {
    return chosen(actor, typed).map(ProgrammeView::terms).orElse(ProgrammeTerms.USUAL);
  }

  /** Those that take leads, and the draft's own if it takes none any more: no answer is lost. */
  private List<Choice> choices(Actor actor, Page page, String typed) {
    List<Choice> open =
        programmes.list(actor).stream()
            .filter(LeadProgrammeChoice::takesLeads)
            .map(each -> new Choice(each.id().text(), each.name(page.language())))
            .toList();
    Stream<Choice> closed =
        chosen(actor, typed).filter(each -> !takesLeads(each)).stream()
            .map(each ->
                new Choice(
                    each.id().text(),
                    each.name(page.language()) + " · " + page.t("programmes.state.closed")));
    return Stream.concat(closed, open.stream()).toList();
  }

  private static boolean takesLeads(ProgrammeView version) {
    return version.inForce() && version.state() == ProgrammeState.PUBLISHED;
  }

  private Optional<ProgrammeView> chosen(Actor actor, String typed) {
    try {
      return Optional.of(
          programmes.find(
              actor, typed.isEmpty() ? ProgrammeId.STANDARD : ProgrammeId.parse(typed)));
    } catch (Refusal.NotFound unknown) {
      return Optional.empty();
    }
  }
}
