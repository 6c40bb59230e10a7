package tandem.api.leads;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.access.Actor;
import tandem.api.platform.access.Callers;
import tandem.api.platform.http.IfMatch;
import tandem.api.platform.problem.FieldError;
import tandem.api.platform.problem.ProblemCode;
import tandem.api.platform.problem.ProblemException;
import tandem.leads.LeadFilter;
import tandem.leads.LeadForm;
import tandem.leads.LeadId;
import tandem.leads.LeadLists;
import tandem.leads.LeadRegistration;
import tandem.leads.LeadRow;
import tandem.platform.PageRequest;
import tandem.platform.Refusal;

/** Create or replace under the partner's own key, so that its system need not remember ours. */
@RequestScoped
class LeadUpsert {
  private static final int LONGEST_KEY = 100;

  @Inject Callers callers;
  @Inject LeadRegistration registration;
  @Inject LeadLists lists;
  @Inject LeadAnswers answers;

  Response put(String key, @Nullable String ifMatch, @Nullable String ifNoneMatch, LeadBody body) {
    refuseOtherKey(key, body);
    Optional<LeadRow> known = find(callers.actor(), key);
    if (ifNoneMatch != null) {
      return create(known, key, ifNoneMatch, body);
    }
    Optional<Long> version = IfMatch.versionOrAny(ifMatch);
    LeadRow lead = known.orElseThrow(() -> new Refusal.NotFound(LeadId.PREFIX));
    LeadForm form = body.called(key).form();
    if (body.submits(true)) {
      registration.changeAndSubmit(
          callers.actor(), lead.id(), version.orElseGet(lead::version), form);
    } else {
      registration.change(callers.actor(), lead.id(), version.orElseGet(lead::version), form);
    }
    return answers.ok(lead.id());
  }

  private Response create(Optional<LeadRow> known, String key, String ifNoneMatch, LeadBody body) {
    if (!ifNoneMatch.trim().equals("*")) {
      throw new ProblemException(
          ProblemCode.VALIDATION_FAILED, FieldError.header("If-None-Match", "enum", "*"));
    }
    if (known.isPresent()) {
      throw new Refusal.VersionMismatch(known.get().version());
    }
    LeadForm form = body.called(key).form();
    Actor actor = callers.actor();
    return answers.created(
        body.submits(true)
            ? registration.register(actor, form)
            : registration.saveDraft(actor, form));
  }

  private static void refuseOtherKey(String key, LeadBody body) {
    if (key.length() > LONGEST_KEY) {
      throw new Refusal.NotFound(LeadId.PREFIX);
    }
    if (body.externalId() != null && !body.externalId().equals(key)) {
      throw new ProblemException(
          ProblemCode.VALIDATION_FAILED, FieldError.pointer("#/external_id", "enum", key));
    }
  }

  private Optional<LeadRow> find(Actor actor, String key) {
    LeadFilter all = LeadFilter.ALL;
    LeadFilter filter =
        new LeadFilter(
            List.of(),
            all.owner(),
            all.partner(),
            all.text(),
            Optional.of(key),
            all.updatedSince());
    return lists.list(actor, filter, PageRequest.first(1)).rows().stream().findFirst();
  }
}
