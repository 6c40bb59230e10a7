package tandem.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tandem.catalogue.Products;
import tandem.leads.programmes.ExtraField;
import tandem.leads.programmes.FormTerms;
import tandem.leads.programmes.ProgrammeBook;
import tandem.leads.programmes.ProgrammeState;
import tandem.leads.programmes.ProgrammeTerms;
import tandem.leads.programmes.ProgrammeView;
import tandem.leads.programmes.RegistrationCase;
import tandem.leads.programmes.Verdict;
import tandem.partners.tiers.PartnerTerms;
import tandem.partners.tiers.TierTerms;
import tandem.platform.BusinessCalendar;
import tandem.platform.CompanyTime;
import tandem.platform.Money;
import tandem.platform.PartnerId;
import tandem.platform.Problems;
import tandem.platform.Refusal;

/**
 * What the programme of a lead says about it. A draft goes by the version that counts today; once
 * handed in it stays with its own.
 */
@ApplicationScoped
class LeadProgrammes {
  @Inject Products products;
  @Inject ProgrammeBook book;
  @Inject PartnerTerms tiers;
  @Inject CompanyTime company;

  /** What handing in would be refused for, as far as the form alone tells. */
  Problems problems(LeadForm form) {
    FormTerms terms =
        book.current(form.programmeOrStandard())
            .map(ProgrammeView::terms)
            .map(ProgrammeTerms::form)
            .orElse(FormTerms.USUAL);
    return LeadRules.ofSubmission(form, company.today(), terms);
  }

  /** Refuses what cannot be handed in, a programme that takes no leads first. */
  void check(LeadForm form) {
    FormTerms terms = book.open(form.programmeOrStandard()).terms().form();
    HandingIn.refuse(LeadRules.ofSubmission(form, company.today(), terms));
  }

  /** Refuses {@code product_not_eligible} and {@code territory_not_eligible}. */
  void requireOfLead(LeadForm form) {
    book.open(form.programmeOrStandard())
        .terms()
        .eligibility()
        .requireOfLead(lines(form), country(form));
  }

  /** A draft may name a programme that is closed, not one that there never was for its dealer. */
  void known(LeadForm form) {
    if (book.current(form.programmeOrStandard()).isEmpty()) {
      throw new Refusal.Invalid("programme_id", "unknown", "There is no such programme");
    }
  }

  void check(Lead lead, LeadForm form) {
    if (lead.stage() == LeadStage.DRAFT) {
      check(form);
    } else {
      HandingIn.refuse(problems(lead, form));
    }
  }

  private Problems problems(Lead lead, LeadForm form) {
    return LeadRules.ofSubmission(form, company.today(), termsOf(lead).form());
  }

  /**
   * A draft enters the version in force: who decides is settled now. What comes back after a
   * question stays under its own, and may need more people, never fewer. Refuses {@code
   * programme_closed}, {@code tier_not_eligible}, {@code product_not_eligible}, {@code
   * territory_not_eligible}.
   */
  void enter(Lead lead) {
    TierTerms tier = tiers.of(lead.partner());
    LeadForm form = lead.form();
    List<Set<String>> lines = lines(form);
    if (lead.stage() != LeadStage.DRAFT) {
      ProgrammeView own = book.version(lead.programme(), lead.programmeVersion());
      own.terms().eligibility().requireOfLead(lines, country(form));
      lead.needs(verdict(own, tier, form, lines));
      return;
    }
    ProgrammeView open = book.open(lead.programme());
    open.terms().eligibility().require(tier.tier(), lines, country(form));
    lead.under(open.number(), open.terms(), verdict(open, tier, form, lines));
  }

  /** What handing this in now would promise; nothing while its programme takes no leads. */
  Optional<LeadPreview> preview(PartnerId firm, LeadForm form, Instant now) {
    return book.current(form.programmeOrStandard())
        .filter(each -> each.inForce() && each.state() == ProgrammeState.PUBLISHED)
        .map(open -> {
          TierTerms tier = tiers.of(firm);
          ProgrammeTerms terms = open.terms();
          Verdict verdict = verdict(open, tier, form, lines(form));
          return new LeadPreview(
              verdict.people(),
              terms.calendar(company).dueAfter(now, terms.answerDays(verdict)),
              terms.protectionDays(tier.tier()).orElse(tier.protectionDays()));
        });
  }

  /** How many people would say yes to this of a firm today; none where a rule does. */
  int people(PartnerId firm, LeadForm form) {
    ProgrammeView open = book.open(form.programmeOrStandard());
    return verdict(open, tiers.of(firm), form, lines(form)).people();
  }

  private static Verdict verdict(
      ProgrammeView open, TierTerms tier, LeadForm form, List<Set<String>> lines) {
    Set<String> products = new HashSet<>();
    lines.forEach(products::addAll);
    Optional<Money> amount = LeadRules.money(form);
    return open.terms()
        .verdict(
            new RegistrationCase(
                tier.tier(),
                amount.filter(tier::approvesAtOnce).isPresent(),
                amount,
                products,
                country(form)));
  }

  private static String country(LeadForm form) {
    return LeadRules.countryOf(form.customer()).orElse("");
  }

  Instant answerDue(Lead lead, Instant from) {
    return calendar(lead).dueAfter(from, lead.answerDays());
  }

  BusinessCalendar calendar(Lead lead) {
    return termsOf(lead).calendar(company);
  }

  /** From approval on, if the reviewer says nothing else. */
  int protectionDays(Lead lead) {
    TierTerms tier = tiers.of(lead.partner());
    return termsOf(lead).protectionDays(tier.tier()).orElse(tier.protectionDays());
  }

  ProgrammeTerms termsOf(Lead lead) {
    return book.terms(lead.programme(), lead.programmeVersion());
  }

  LeadPromise promise(Lead lead) {
    Optional<ProgrammeView> today =
        lead.stage() == LeadStage.DRAFT ? book.current(lead.programme()) : Optional.empty();
    ProgrammeView version =
        today.orElseGet(() -> book.version(lead.programme(), lead.programmeVersion()));
    return new LeadPromise(
        version.id(),
        version.number(),
        version.nameEn(),
        version.nameRu(),
        lead.people(),
        lead.approvals(),
        today.isPresent() ? version.terms().answerDays() : lead.answerDays(),
        lead.mostExtensions(),
        lead.extensionDays(),
        lead.benefit(),
        answers(version.terms().form(), lead.form().answers()));
  }

  private static List<LeadPromise.Answered> answers(FormTerms form, JsonObject given) {
    List<LeadPromise.Answered> answers = new ArrayList<>();
    for (ExtraField field : form.extra()) {
      JsonValue answer = given.get(field.code());
      if (answer != null) {
        answers.add(
            new LeadPromise.Answered(
                field.code(),
                field.nameEn(),
                field.nameRu(),
                value(field, answer, "en"),
                value(field, answer, "ru")));
      }
    }
    return answers;
  }

  private static String value(ExtraField field, JsonValue given, String language) {
    String text = given instanceof JsonString words ? words.getString() : given.toString();
    return switch (field.kind()) {
      case CHOICE ->
          field.options().stream()
              .filter(option -> option.code().equals(text))
              .findFirst()
              .map(option -> option.name(language))
              .orElse(text);
      case YES_NO ->
          given.getValueType() == JsonValue.ValueType.TRUE
              ? (language.equals("ru") ? "да" : "yes")
              : (language.equals("ru") ? "нет" : "no");
      case TEXT, NUMBER, DATE -> text;
    };
  }

  /** Code and category of each product. */
  private List<Set<String>> lines(LeadForm form) {
    return products.byId(form.lines().stream().map(LeadLine::product).toList()).values().stream()
        .map(product -> Set.copyOf(List.of(product.code(), product.category())))
        .toList();
  }
}
