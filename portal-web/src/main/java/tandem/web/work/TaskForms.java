package tandem.web.work;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.access.Actor;
import tandem.access.CompanyUser;
import tandem.deals.DealCompanyView;
import tandem.deals.DealId;
import tandem.deals.DealReading;
import tandem.deals.DealView;
import tandem.deals.work.Side;
import tandem.deals.work.TaskDesk;
import tandem.deals.work.TaskView;
import tandem.deals.work.TaskWanted;
import tandem.platform.PersonId;
import tandem.platform.PublicId;
import tandem.web.platform.Choice;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Submission;

/** Puts the form of a task together, and reads it. */
@RequestScoped
class TaskForms {
  private static final int TITLE = 200;
  private static final int NOTE = 2000;

  @Inject CurrentActor me;
  @Inject DealReading reading;
  @Inject TaskDesk desk;

  TaskFormModel blank(Page page, DealId id, Form form) {
    Actor actor = me.actor();
    DealView view = reading.find(actor, id);
    boolean own = view instanceof DealCompanyView company && company.partner().isEmpty();
    List<Side> sides = own ? List.of(Side.COMPANY) : List.of(Side.PARTNER, Side.COMPANY);
    return new TaskFormModel(
        "",
        0,
        id.text(),
        view.facts().customer().orElseGet(() -> page.t("deals.nameless")),
        sides.stream().map(side -> choice(page, side)).toList(),
        owners(page, actor, id, sides),
        actor instanceof CompanyUser,
        form);
  }

  /** The side that is to do it, and who sees it, stay as they were asked for. */
  TaskFormModel of(Page page, TaskView task, Form form) {
    return new TaskFormModel(
        task.id().text(),
        task.version(),
        task.deal().text(),
        task.dealTitle().isEmpty() ? page.t("deals.nameless") : task.dealTitle(),
        List.of(choice(page, task.side())),
        owners(page, me.actor(), task.deal(), List.of(task.side())),
        false,
        form);
  }

  TaskWanted wanted(Submission typed) {
    return new TaskWanted(
        typed.required("title", TITLE).orElse(null),
        typed.text("words", NOTE).orElse(null),
        owner(typed),
        typed.day("due_on"));
  }

  /** Where the form has what the domain calls so. */
  static String field(String path) {
    return switch (path) {
      case "note" -> "words";
      case "owner_id" -> "whose";
      default -> path;
    };
  }

  private static Optional<PersonId> owner(Submission typed) {
    String given = typed.raw("whose");
    Optional<PersonId> owner = PublicId.parse(PersonId.PREFIX, given).map(PersonId::new);
    if (!given.isEmpty() && owner.isEmpty()) {
      typed.reject("whose", "form.choice");
    }
    return owner;
  }

  private List<Choice> owners(Page page, Actor actor, DealId deal, List<Side> sides) {
    return sides.stream().flatMap(side -> people(page, actor, deal, side)).toList();
  }

  private Stream<Choice> people(Page page, Actor actor, DealId deal, Side side) {
    return desk.fit(actor, deal, side).stream()
        .map(person ->
            new Choice(
                person.id().text(), "%s (%s)".formatted(person.name(), TaskRow.side(page, side))));
  }

  private static Choice choice(Page page, Side side) {
    return new Choice(side.name(), TaskRow.side(page, side));
  }
}
