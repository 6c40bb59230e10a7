package tandem.leads.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import tandem.access.Actor;
import tandem.leads.LeadDesk;
import tandem.leads.LeadFacts;
import tandem.leads.LeadForm;
import tandem.leads.LeadId;
import tandem.leads.LeadRegistration;
import tandem.leads.LeadStage;
import tandem.platform.Events;
import tandem.platform.Ids;
import tandem.platform.Refusal;
import tandem.platform.UseCase;

/**
 * Works a row off, in a transaction of its own together with its outcome, in the name of whoever
 * wanted it. A row that is done, or in other hands, is left alone.
 */
@UseCase
@ApplicationScoped
public class LeadImportWork {
  @PersistenceContext EntityManager em;
  @Inject LeadImports imports;
  @Inject LeadImportPolicy policy;
  @Inject RowReading reading;
  @Inject LeadRegistration registration;
  @Inject LeadDesk desk;
  @Inject Events events;
  @Inject Ids ids;
  @Inject Clock clock;

  /** Everything went well; thrown so that nothing of it stays. */
  static final class Rehearsed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Rehearsed() {
      super("tried", null, false, false);
    }
  }

  /** Always throws: {@link Rehearsed}, or the refusal that the row would meet. */
  void rehearse(Actor actor, LeadImportId id, int line) {
    policy.mayImport(actor);
    LeadImportView view = imports.get(id);
    imports
        .hold(id, line, RowOutcome.PENDING)
        .ifPresent(row -> {
          LeadForm form = understood(view, row).form();
          if (view.drafts()) {
            registration.saveDraft(actor, form);
          } else {
            registration.rehearseByKnown(actor, form);
          }
        });
    em.flush();
    throw new Rehearsed();
  }

  /** Keeps what came of trying a row: nothing against it, or the same as before. */
  void keep(Actor actor, LeadImportId id, int line) {
    policy.mayImport(actor);
    LeadImportView view = imports.get(id);
    imports
        .hold(id, line, RowOutcome.PENDING)
        .ifPresent(row -> {
          ReadRow read = reading.read(view, row.cells());
          Optional<LeadId> same = imports.taken(id, read.hash());
          Optional<Integer> twin =
              read.subject().flatMap(subject -> imports.twin(id, line, subject));
          imports.mean(id, line, read.hash(), read.subject());
          if (same.isPresent()) {
            imports.mark(id, line, RowOutcome.SAME, List.of());
            imports.link(id, line, same.get());
          } else if (twin.isPresent() && !view.drafts()) {
            imports.mark(id, line, RowOutcome.FAILED, List.of(sameAs(twin.get())));
          } else {
            imports.mark(id, line, RowOutcome.OK, List.of());
          }
        });
  }

  /** Whether the row is here already under another file. */
  boolean same(Actor actor, LeadImportId id, int line) {
    policy.mayImport(actor);
    LeadImportView view = imports.get(id);
    return imports
        .hold(id, line, RowOutcome.PENDING)
        .map(row -> reading.read(view, row.cells()))
        .filter(read -> read.problems().isEmpty())
        .flatMap(read -> imports.taken(id, read.hash()))
        .isPresent();
  }

  void take(Actor actor, LeadImportId id, int line) {
    policy.mayImport(actor);
    LeadImportView view = imports.get(id);
    imports
        .hold(id, line, RowOutcome.PENDING)
        .ifPresent(row -> {
          ReadRow read = understood(view, row);
          imports.mean(id, line, read.hash(), read.subject());
          Optional<LeadId> same = imports.taken(id, read.hash());
          if (same.isPresent()) { // another file was faster since this one was tried
            imports.mark(id, line, RowOutcome.SAME, List.of());
            imports.link(id, line, same.get());
            return;
          }
          LeadId lead = register(actor, view.drafts(), read);
          em.flush();
          imports.mark(id, line, RowOutcome.CREATED, List.of());
          imports.made(id, line, lead);
        });
  }

  void fail(Actor actor, LeadImportId id, int line, List<Refusal.Problem> problems) {
    policy.mayImport(actor);
    imports
        .hold(id, line, RowOutcome.PENDING)
        .ifPresent(row -> imports.mark(id, line, RowOutcome.FAILED, problems));
  }

  /** Takes the row's lead back, unless somebody decided on it. */
  void undo(Actor actor, LeadImportId id, int line) {
    policy.mayImport(actor);
    imports
        .hold(id, line, RowOutcome.CREATED)
        .ifPresent(row -> {
          Optional<LeadFacts> lead = row.lead().map(made -> desk.find(actor, made).facts());
          if (lead.filter(facts -> worked(imports.get(id), row, facts)).isPresent()) {
            imports.mark(id, line, RowOutcome.KEPT, List.of(worked()));
            return;
          }
          boolean gone = lead.map(facts -> takenBack(actor, facts)).orElse(true);
          imports.mark(
              id,
              line,
              gone ? RowOutcome.WITHDRAWN : RowOutcome.KEPT,
              gone ? List.of() : List.of(decided()));
        });
  }

  void stay(Actor actor, LeadImportId id, int line, Refusal.Problem why) {
    policy.mayImport(actor);
    imports
        .hold(id, line, RowOutcome.CREATED)
        .ifPresent(row -> imports.mark(id, line, RowOutcome.KEPT, List.of(why)));
  }

  LeadImportState state(Actor actor, LeadImportId id) {
    policy.mayImport(actor);
    return imports.get(id).state();
  }

  /** Lines that the present step has before it. */
  List<Integer> open(Actor actor, LeadImportId id, int most) {
    policy.mayImport(actor);
    LeadImportState state = imports.get(id).state();
    return state.atWork() ? imports.open(id, state.open(), most) : List.of();
  }

  void finish(Actor actor, LeadImportId id) {
    policy.mayImport(actor);
    LeadImportView view = imports.get(id);
    if (view.state().atWork() && imports.open(id, view.state().open(), 1).isEmpty()) {
      LeadImportState end = view.state().to(view.state().end());
      imports.state(
          id, end, end == LeadImportState.DONE ? Optional.of(clock.instant()) : Optional.empty());
      if (end != LeadImportState.CHECKED) {
        events.publish(
            actor,
            new LeadImportEnded(
                ids.next(),
                id,
                policy.mayImport(actor).firm(),
                end,
                view.count(RowOutcome.CREATED),
                view.count(RowOutcome.FAILED),
                view.count(RowOutcome.WITHDRAWN)));
      }
    }
  }

  private ReadRow understood(LeadImportView view, ImportedRow row) {
    ReadRow read = reading.read(view, row.cells());
    if (!read.problems().isEmpty()) {
      throw new Refusal.Invalid(read.problems());
    }
    return read;
  }

  private LeadId register(Actor actor, boolean draft, ReadRow read) {
    return draft
        ? registration.saveDraft(actor, read.form())
        : registration.register(actor, read.form());
  }

  /** A draft that somebody completed since is theirs, handed in or not. */
  private static boolean worked(LeadImportView file, ImportedRow row, LeadFacts facts) {
    boolean changed = row.leadVersion().filter(made -> made != facts.version()).isPresent();
    return file.drafts() && changed && facts.stage() != LeadStage.WITHDRAWN;
  }

  private boolean takenBack(Actor actor, LeadFacts facts) {
    LeadId lead = facts.id();
    if (facts.stage() == LeadStage.DRAFT) {
      registration.discard(actor, lead, facts.version());
      return true;
    }
    if (facts.stage() == LeadStage.WITHDRAWN) {
      return true;
    }
    if (facts.stage().next().contains(LeadStage.WITHDRAWN) && facts.decidedAt().isEmpty()) {
      registration.withdraw(actor, lead, facts.version());
      return true;
    }
    return false;
  }

  private static Refusal.Problem sameAs(int line) {
    return new Refusal.Problem(
        "customer.name", "same_in_file", "means the same as line " + line + " of the file");
  }

  private static Refusal.Problem worked() {
    return new Refusal.Problem("", "worked_on", "was worked on since");
  }

  static Refusal.Problem decided() {
    return new Refusal.Problem("", "decided", "was decided on, or is in other hands");
  }
}
