package tandem.web.leads.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tandem.access.Actor;
import tandem.conversations.LetterPreview;
import tandem.conversations.LetterView;
import tandem.leads.LeadField;
import tandem.leads.LeadId;
import tandem.leads.LeadReview;
import tandem.leads.RejectReason;
import tandem.leads.answers.AnswerTemplate;
import tandem.leads.answers.AnswerTemplates;
import tandem.leads.answers.TemplateId;
import tandem.platform.PublicId;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Form;
import tandem.web.platform.Submission;

/** What the dealer will read: words from a template, and the letter before it is sent. */
@RequestScoped
class DecisionLetter {
  @Inject CurrentActor current;
  @Inject AnswerTemplates templates;
  @Inject LetterPreview previews;
  @Inject LeadReview review;

  /** The form with the chosen template's words in the dealer's language; nothing typed is lost. */
  Form filled(LeadId lead, Submission typed) {
    Map<String, List<String>> values = new HashMap<>(typed.form().values());
    PublicId.parse(TemplateId.PREFIX, typed.raw("template"))
        .map(TemplateId::new)
        .ifPresent(id -> {
          Actor actor = current.actor();
          AnswerTemplate template = templates.find(actor, id);
          String words = templates.wording(actor, id, lead);
          String before = typed.raw("comment");
          values.put(
              "comment",
              List.of(
                  before.isEmpty() || before.contains(words)
                      ? before.isEmpty() ? words : before
                      : before + "\n\n" + words));
          template
              .reason()
              .filter(reason -> typed.raw("reason").isEmpty())
              .ifPresent(reason -> values.put("reason", List.of(reason.name())));
        });
    return Form.of(values);
  }

  /** The letter that this decision sends; empty for decisions that send another one. */
  Optional<LetterView> of(Act act, LeadId lead, Submission typed) {
    Actor actor = current.actor();
    String comment = typed.raw("comment");
    return switch (act) {
      case APPROVE -> {
        LocalDate usual = review.usualProtection(actor, lead);
        yield previews.approval(actor, lead, typed.day("protected_until").orElse(usual));
      }
      case REJECT ->
          typed
              .choice("reason", RejectReason.class)
              .flatMap(reason -> previews.rejection(actor, lead, reason, comment));
      case ASK -> {
        Set<LeadField> fields = EnumSet.noneOf(LeadField.class);
        typed.all("fields").forEach(name -> LeadField.of(name).ifPresent(fields::add));
        yield previews.question(actor, lead, fields, comment);
      }
      default -> Optional.empty();
    };
  }
}
