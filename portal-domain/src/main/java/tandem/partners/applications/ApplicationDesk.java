package tandem.partners.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import tandem.access.Actor;
import tandem.platform.Histories;
import tandem.platform.Keyset;
import tandem.platform.Page;
import tandem.platform.PageRequest;
import tandem.platform.UseCase;
import tandem.platform.persistence.Listing;

/** Applications as the company reads them: in lists, and one beside what is known of its like. */
@UseCase
@ApplicationScoped
public class ApplicationDesk {
  private static final int QUEUE = 200;
  private static final String COLUMNS =
      "select id, stage, firm_name, country, territory, submitted_at, due_at from partner_application";

  @PersistenceContext EntityManager em;
  @Inject Applications applications;
  @Inject ApplicationPolicy policy;
  @Inject Histories histories;

  /** Newest first. */
  public Page<ApplicationRow> list(Actor actor, ApplicationFilter filter, PageRequest page) {
    policy.mayRead(actor);
    List<ApplicationRow> rows =
        Listing.of(em, COLUMNS)
            .whereIn("stage", filter.stages().stream().map(Enum::name).toList())
            .whereGiven(
                filter.text().map(Listing::contains),
                "firm_name ilike ? or tax_number ilike ? or domain ilike ?")
            .newestFirst(page, "submitted_at", "id")
            .stream()
            .map(row ->
                new ApplicationRow(
                    new ApplicationId(row.uuid(0)),
                    ApplicationStage.valueOf(row.text(1)),
                    row.text(2),
                    row.text(3),
                    row.text(4),
                    row.instant(5),
                    row.instant(6)))
            .toList();
    return Page.cut(
        rows, page.limit(), last -> new Keyset(last.submittedAt().toString(), last.id().value()));
  }

  /** How many wait for the company; counting stops at 200. */
  public int waiting(Actor actor) {
    policy.mayRead(actor);
    return Listing.of(em, "select id from partner_application")
        .where("stage in ('SUBMITTED', 'IN_REVIEW')")
        .count(QUEUE);
  }

  public ApplicationView find(Actor actor, ApplicationId id) {
    policy.mayRead(actor);
    Application application = applications.get(id);
    ApplicationFacts facts = application.facts();
    return new ApplicationView(
        facts,
        applications.similarTo(application),
        histories.of(id),
        applications.freeCode(facts.firmName()),
        policy.decides(actor) && !facts.stage().isFinal());
  }
}
