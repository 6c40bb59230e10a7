package tandem.leads.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tandem.catalogue.Products;
import tandem.customers.CustomerId;
import tandem.leads.LeadForm;
import tandem.leads.LeadPlacing;
import tandem.leads.programmes.ProgrammeBook;
import tandem.platform.BusinessCalendar;
import tandem.platform.Caller;
import tandem.platform.CompanyTime;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.Problems;
import tandem.platform.ProductId;
import tandem.platform.outbox.Robot;

/** Finds a firm for a lead and makes the offer, for people and for the job alike. */
@ApplicationScoped
class OfferMaking {
  static final Robot ROBOT = new Robot("Tandem");

  @Inject OfferBook book;
  @Inject AssignmentBook rules;
  @Inject FirmCases firms;
  @Inject Products products;
  @Inject ProgrammeBook programmes;
  @Inject LeadPlacing placing;
  @Inject OfferKeeping keeping;
  @Inject CompanyTime company;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  /** All firms within the caller's reach, the best first. */
  List<Candidate> candidates(CompanyLead lead) {
    Set<String> named = new HashSet<>();
    Set<String> categories = new HashSet<>();
    products
        .byId(lead.products().stream().map(ProductId::new).toList())
        .values()
        .forEach(product -> {
          categories.add(product.category());
          named.addAll(Set.of(product.code(), product.category()));
        });
    LeadCase asked =
        new LeadCase(
            named,
            lead.country(),
            lead.region(),
            lead.hot(),
            programmes
                .current(lead.programme())
                .map(version -> version.terms().eligibility().tiers())
                .orElse(List.of()));
    return new Assignment(rules.now().terms(), asked)
        .order(firms.of(lead.id(), categories, clock.instant()));
  }

  /** How many people the programme wants to say yes to this firm. */
  int people(CompanyLead lead, Candidate firm) {
    return placing.people(ROBOT, firm.firm(), lead.form());
  }

  CustomerId customerOf(CompanyLead lead) {
    return placing.customerOf(ROBOT, lead.form());
  }

  /** A form, and the same as the registry knows its customer: a number alone has a name there. */
  List<LeadForm> told(LeadForm form) {
    return told(form, placing.known(ROBOT, form));
  }

  /** What firms would read that tells them who the customer is. */
  Problems revealing(CompanyLead lead, CustomerId customer) {
    List<LeadForm> told = told(lead.form(), placing.known(ROBOT, customer));
    Problems problems = new Problems();
    Masking.check(problems, "need", lead.need(), told);
    Masking.check(problems, "region", lead.region().orElse(null), told);
    return problems;
  }

  private static List<LeadForm> told(LeadForm form, Optional<LeadForm.CustomerClaim> known) {
    return Stream.concat(Stream.of(form), known.map(form::of).stream()).toList();
  }

  /**
   * Whose it is already, who asked for it before, or as what it is on offer to another firm: the id
   * of a lead, of a deal or of a lead of the company's. A firm that is told to take it must have
   * it.
   */
  Optional<String> taken(CompanyLead lead, CustomerId customer) {
    return placing
        .taken(ROBOT, customer, lead.form())
        .or(() -> keeping.offeredBeside(ROBOT, lead.id(), customer, lead.products()));
  }

  /**
   * @param chosen by a person, not by the rules
   * @param onwards whether it goes to the next firm by itself if this one does not take it
   */
  Offer make(
      Caller caller,
      CompanyLead lead,
      CustomerId customer,
      Candidate firm,
      boolean chosen,
      boolean onwards) {
    Instant now = clock.instant();
    List<Why> why = new ArrayList<>();
    if (chosen) {
      why.add(new Why(Why.Code.CHOSEN, List.of(), 0));
    }
    why.addAll(firm.why());
    AnswerClock until =
        AnswerClock.of(calendarOf(firm.country()), rules.now().terms().days(lead.hot()), now);
    Offer offer = new Offer(new OfferId(ids.next()), firm.firm(), lead, why, until);
    book.add(offer);
    lead.offered(customer, onwards, now);
    events.publish(caller, offer.made());
    return offer;
  }

  /**
   * The working days of the firm's country, where its holidays are known, in the company's hours.
   */
  private BusinessCalendar calendarOf(String country) {
    return BusinessCalendar.countries().contains(country)
        ? BusinessCalendar.of(country, company.zone())
        : company.calendar();
  }
}
