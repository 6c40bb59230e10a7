package tandem.leads.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.leads.LeadForm;
import tandem.leads.LeadPlacing;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.Problems;
import tandem.platform.Refusal;
import tandem.platform.UseCase;
import tandem.platform.Versions;

/**
 * The company writes down a lead of its own, mends it while nobody has it, gives it up. Refusals:
 * {@code validation_failed}, {@code consent_required}, {@code reveals_customer} (in words that
 * firms read before they accept), {@code programme_closed}, {@code product_not_eligible}, {@code
 * territory_not_eligible}, {@code transition_not_allowed}, {@code version_mismatch}.
 */
@UseCase
@ApplicationScoped
public class CompanyLeadEntry {
  private static final int LONGEST_REGION = 120;

  @Inject OfferPolicy policy;
  @Inject OfferBook book;
  @Inject LeadPlacing placing;
  @Inject OfferMaking making;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  /** Refuses whoever may not, before anything is said of what they typed. */
  public void admit(Actor actor) {
    policy.mayOffer(actor);
  }

  /** What entering it would be refused for, as far as the form alone tells. */
  public List<Refusal.Problem> problemsOf(Actor actor, CompanyLeadContent content) {
    policy.mayOffer(actor);
    Problems problems = own(content);
    placing
        .problemsOf(actor, content.form())
        .forEach(each -> problems.add(each.field(), each.code(), each.message()));
    return problems.list();
  }

  public CompanyLeadId enter(Actor actor, CompanyLeadContent content) {
    policy.mayOffer(actor);
    String country = check(actor, content);
    CompanyLead lead =
        CompanyLead.enter(new CompanyLeadId(ids.next()), actor, content, country, clock.instant());
    lead.of(placing.customerOf(OfferMaking.ROBOT, lead.form()));
    book.add(lead);
    events.publish(actor, lead.entered());
    return lead.id();
  }

  public void change(Actor actor, CompanyLeadId id, long version, CompanyLeadContent content) {
    policy.mayOffer(actor);
    CompanyLead lead = book.hold(id);
    Versions.check(version, lead.version());
    lead.requireOpen("What is offered, placed or closed is not changed");
    String country = check(actor, content);
    CompanyLeadChanged changed = lead.change(actor, content, country, clock.instant());
    lead.of(placing.customerOf(OfferMaking.ROBOT, lead.form()));
    events.publish(actor, changed);
  }

  public void close(Actor actor, CompanyLeadId id, long version, @Nullable CloseReason reason) {
    policy.mayOffer(actor);
    CompanyLead lead = book.hold(id);
    Versions.check(version, lead.version());
    if (reason == null) {
      throw new Refusal.Invalid("reason", "required", "must be given");
    }
    events.publish(actor, lead.close(reason, clock.instant()));
  }

  private String check(Actor actor, CompanyLeadContent content) {
    own(content).refuse();
    return placing.requireComplete(actor, content.form());
  }

  /**
   * What a registration need not hold: an amount, words and products, whatever its programme asks.
   */
  private Problems own(CompanyLeadContent content) {
    LeadForm form = content.form();
    Problems problems = new Problems().line("region", content.region(), false, LONGEST_REGION);
    problems.text("need", form.need(), true, 2000);
    if (form.amount() == null) {
      problems.add("amount", "required", "must be given");
    }
    if (form.lines().isEmpty()) {
      problems.add("lines", "required", "at least one product");
    }
    if (!form.customer().details().isEmpty()) {
      problems.add("customer.details", "not_asked", "is not kept with a lead of the company's");
    }
    List<LeadForm> told = making.told(form);
    Masking.check(problems, "need", form.need(), told);
    Masking.check(problems, "region", content.region(), told);
    return problems;
  }
}
