package tandem.web.leads;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import tandem.access.Actor;
import tandem.leads.LeadDesk;
import tandem.leads.LeadFacts;
import tandem.leads.LeadForm;
import tandem.leads.LeadId;
import tandem.leads.LeadRegistration;
import tandem.platform.Refusal;
import tandem.web.platform.Submission;

/** Saves or sends what was typed; what the domain refuses is written to the form's fields. */
@RequestScoped
class LeadKeeping {
  @Inject LeadRegistration registration;
  @Inject LeadDesk desk;
  @Inject LeadProgrammeChoice choice;

  /** A saved lead and the version it has now. */
  record Kept(LeadId id, long version) {}

  /** The form must be shown again; the submission knows why. */
  static final class NotClean extends Exception {
    private static final long serialVersionUID = 1L;
  }

  Kept keep(Actor actor, Submission typed, Optional<LeadFacts> before, boolean submit)
      throws NotClean {
    LeadForm form =
        LeadFields.read(typed, choice.questions(actor, before, typed.raw("programme_id")));
    if (!typed.clean()) {
      if (submit) {
        LeadForm whole =
            before
                .map(lead -> LeadFields.onlyOpen(form, lead.form(), lead.editable()))
                .orElse(form);
        typed.alsoWrong(registration.problemsOf(actor, whole), LeadFields::fieldOf);
      }
      throw new NotClean();
    }
    try {
      LeadId id =
          before.isEmpty()
              ? begin(actor, form, submit)
              : change(actor, typed, before.get(), form, submit);
      return new Kept(id, desk.find(actor, id).facts().version());
    } catch (Refusal.Invalid | Refusal.Unprocessable refused) {
      typed.refusedBy(refused, path -> LeadFields.fieldOf(refused, path));
    } catch (Refusal.VersionMismatch overtaken) {
      // What was typed is kept and the next press saves it over the other's change, knowingly.
      typed.put("version", String.valueOf(overtaken.current()));
      typed.reject("customer.name", "leads.overtaken");
    } catch (Refusal.Conflict taken) {
      conflict(typed, taken);
    }
    throw new NotClean();
  }

  private LeadId begin(Actor actor, LeadForm form, boolean submit) {
    return submit ? registration.register(actor, form) : registration.saveDraft(actor, form);
  }

  private LeadId change(
      Actor actor, Submission typed, LeadFacts before, LeadForm form, boolean submit) {
    LeadForm wanted = LeadFields.onlyOpen(form, before.form(), before.editable());
    long version = version(typed.raw("version"));
    if (submit) {
      registration.changeAndSubmit(actor, before.id(), version, wanted);
    } else {
      registration.change(actor, before.id(), version, wanted);
    }
    return before.id();
  }

  static void conflict(Submission typed, Refusal.Conflict taken) {
    switch (taken.code()) {
      case "duplicate_lead" -> typed.reject("customer.tax_id.number", "refusal.duplicate_lead");
      case "programme_closed" -> typed.reject("programme_id", "refusal.programme_closed");
      case "external_id_taken" -> typed.reject("external_id", "refusal.external_id_taken");
      default -> throw taken;
    }
  }

  private static long version(String typed) {
    return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : -1;
  }
}
