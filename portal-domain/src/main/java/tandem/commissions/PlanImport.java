package tandem.commissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tandem.access.Actor;
import tandem.platform.Caller;
import tandem.platform.Percentage;
import tandem.platform.Refusal;
import tandem.platform.imports.ImportRow;
import tandem.platform.imports.ImportTarget;

/** Publishes a plan with one flat rate, given as a fraction: 0.075 is 7.5 %. */
@ApplicationScoped
class PlanImport implements ImportTarget {
  @Inject PlanDesk desk;

  @Override
  public String name() {
    return "plans";
  }

  @Override
  public Set<String> fields() {
    return Set.of("code", "name_en", "name_ru", "rate", "valid_from");
  }

  @Override
  public String key(ImportRow row) {
    return row.text("code");
  }

  @Override
  public String take(Caller caller, ImportRow row) {
    Percentage rate = new Percentage(row.decimal("rate").orElseThrow(() -> missing("rate")));
    LocalDate from = row.date("valid_from").orElseThrow(() -> missing("valid_from"));
    RateRule flat =
        new RateRule(
            1, Optional.empty(), Optional.empty(), rate, row.text("name_en"), row.text("name_ru"));
    int version =
        desk.publish(
            (Actor) caller,
            new PublishPlan(
                row.text("code"), row.text("name_en"), row.text("name_ru"), from, List.of(flat)));
    return row.text("code") + "/" + version;
  }

  private static Refusal missing(String field) {
    return new Refusal.Invalid(field, "required", "is missing");
  }
}
