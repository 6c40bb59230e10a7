package tandem.access;

import static tandem.platform.JsonMaker.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tandem.platform.Caller;
import tandem.platform.OpenToAll;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.PersonalMembers;
import tandem.platform.RequestTrace;
import tandem.platform.UseCase;
import tandem.platform.audit.AuditEntry;
import tandem.platform.audit.AuditWriter;

/** Writes noted refusals as audit records {@code access.refused}, all in one transaction. */
@UseCase
@ApplicationScoped
public class RefusalRecords {
  static final String ACTION = "access.refused";

  /** Who is turned away without a name. */
  private static final String DOOR = "door";

  private static final UUID NOBODY = new UUID(0, 0);

  @Inject AuditWriter audit;

  @OpenToAll("a job of the system's own")
  void write(Caller robot, List<RefusalLog.Batch> refusals) {
    for (RefusalLog.Batch refusal : refusals) {
      refusal.request().ifPresent(RequestTrace::begin);
      try {
        audit.write(entry(refusal));
      } finally {
        RequestTrace.end();
      }
    }
  }

  private static AuditEntry entry(RefusalLog.Batch refusal) {
    JsonObjectBuilder operations = JSON.createObjectBuilder();
    refusal.operations().forEach(operations::add);
    String details =
        JSON.createObjectBuilder()
            .add("code", refusal.code())
            .add("count", refusal.count())
            .add("operations", operations)
            .build()
            .toString();
    UUID actor = refusal.subject().orElse(NOBODY);
    String object = refusal.subject().map(it -> new PersonId(it).text()).orElse(DOOR);
    return new AuditEntry(
        refusal.at(),
        actor,
        side(refusal),
        refusal.client(),
        refusal.firm().map(PartnerId::value),
        ACTION,
        object,
        details,
        refusal
            .address()
            .map(address ->
                Map.of(
                    new AuditEntry.Subject(object, refusal.firm().map(PartnerId::value)),
                    PersonalMembers.address(address)))
            .orElse(Map.of()),
        AuditEntry.Outcome.REFUSED,
        true);
  }

  private static String side(RefusalLog.Batch refusal) {
    if (refusal.firm().isPresent()) {
      return "PARTNER";
    }
    return refusal.subject().isPresent() ? "COMPANY" : "STRANGER";
  }
}
