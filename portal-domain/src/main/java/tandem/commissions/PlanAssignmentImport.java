package tandem.commissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Set;
import tandem.access.Actor;
import tandem.platform.Caller;
import tandem.platform.PartnerId;
import tandem.platform.Refusal;
import tandem.platform.Slug;
import tandem.platform.imports.ImportRow;
import tandem.platform.imports.ImportTarget;
import tandem.platform.persistence.Listing;

/**
 * Says by which plan a firm earns from a day on. Rows of one firm are one assignment, however many
 * there are.
 */
@ApplicationScoped
class PlanAssignmentImport implements ImportTarget {
  @PersistenceContext EntityManager em;
  @Inject PlanDesk desk;

  @Override
  public String name() {
    return "plan_assignments";
  }

  @Override
  public Set<String> fields() {
    return Set.of("firm", "plan", "valid_from");
  }

  @Override
  public String key(ImportRow row) {
    return row.text("firm") + " / " + row.text("valid_from");
  }

  @Override
  public String take(Caller caller, ImportRow row) {
    String code = Slug.of(row.text("firm"));
    PartnerId firm =
        Listing.of(em, "select id from partner").where("code = ?", code).rows().stream()
            .findFirst()
            .map(it -> new PartnerId(it.uuid(0)))
            .orElseThrow(() ->
                new Refusal.Invalid(
                    "firm", "unknown_firm", "'" + row.text("firm") + "' is not known"));
    LocalDate from =
        row.date("valid_from")
            .orElseThrow(() -> new Refusal.Invalid("valid_from", "required", "is missing"));
    desk.assign((Actor) caller, firm, row.text("plan"), from);
    return firm.text();
  }
}
