package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Firm;
import tandem.it.harness.Fresh;
import tandem.it.harness.Json;
import tandem.it.harness.Work;
import tandem.platform.PublicId;

/**
 * Records of one owner at Nord, each in the state in which an operation makes sense: so that
 * whoever may do it can do it. What they do is tried only (dry run), or done to a record of its
 * own.
 */
final class Desk {
  private final Api owner;
  private final Map<String, String> whole = new HashMap<>();
  private final Answer openDeal;
  private final Answer submitted;
  private final Answer freeCompanyLead;

  Desk(Api owner) {
    this.owner = owner;
    whole.putAll(Belongings.of(Firm.NORD, owner));
    openDeal = Work.deal(owner);
    Work.share(owner, openDeal, "visible");
    whole.put("taken_part", takenPart());
    Answer message =
        owner.post("/deals/" + openDeal.id() + "/messages", Json.object("{'body': 'Hello'}"));
    whole.put("open_message", message.id());
    whole.put("open_task", Belongings.task(owner, openDeal).id());
    submitted = Work.lead(owner);
    freeCompanyLead = smallCompanyLead();
    whole.put("import_id", anImport());
  }

  /** That a rule lets through: no person who decides on leads is needed to offer it. */
  private static Answer smallCompanyLead() {
    ObjectNode small = Fresh.companyLead(Work.product());
    small.set("amount", Json.object("{'amount': '1000.00', 'currency': 'EUR'}"));
    Answer entered = Work.APPROVER.post("/company-leads", small);
    assertThat(entered.status()).as(entered.toString()).isEqualTo(201);
    return entered;
  }

  /** A deal of another firm in which Nord takes part. */
  private String takenPart() {
    Answer asked = Work.party(Work.SUED, Firm.NORD);
    Answer taken = owner.ifMatch(asked).post("/participations/" + asked.id() + "/acceptances");
    assertThat(taken.status()).as(taken.toString()).isEqualTo(201);
    return taken.id();
  }

  /** The company's: partners have none. */
  private static String anImport() {
    Answer started = Role.of("channel_manager").api().post("/imports", Bodies.importOfNothing());
    assertThat(started.status()).as(started.toString()).isBetween(200, 299);
    return started.id();
  }

  /** Ids for the path of an operation. */
  Map<String, String> ids(Operation operation) {
    Map<String, String> ids = new HashMap<>(whole);
    if (operation.path().startsWith("/deals/") && !operation.reads()) {
      ids.put("deal_id", openDeal.id());
      ids.put("message_id", whole.get("open_message"));
    }
    if (operation.path().startsWith("/activities/") && !operation.reads()) {
      boolean forGood = operation.operationId().matches("(cancel|complete)Activity");
      ids.put(
          "activity_id", forGood ? Belongings.task(owner, openDeal).id() : whole.get("open_task"));
    }
    if (operation.path().startsWith("/leads/") && !operation.reads()) {
      ids.put("lead_id", lead(operation).id());
    }
    if (operation.operationId().equals("leaveParticipation")) {
      ids.put("participant_id", whole.get("taken_part"));
    }
    if (operation.path().startsWith("/company-leads/") && !operation.reads()) {
      ids.put("company_lead_id", freeCompanyLead.id());
    }
    if (operation.path().startsWith("/leads/external/")) {
      ids.put("external_id", "IT-" + Fresh.word());
    }
    if (!operation.reads() || operation.parameters().contains("invitation_id")) {
      ids.putAll(Spares.of(operation));
    }
    return ids;
  }

  private Answer lead(Operation operation) {
    return switch (operation.operationId()) {
      // done for good: a draft for each
      case "discardLead" -> draft();
      case "changeLead", "submitLead" -> draft();
      case "appealLead" -> rejected();
      case "requestLeadExtension", "requestLeadCorrection" -> protectedFor(10);
      default -> submitted;
    };
  }

  private Answer rejected() {
    Answer lead = Work.lead(owner);
    Work.reject(lead);
    return lead;
  }

  private Answer protectedFor(int days) {
    Answer lead = Work.lead(owner);
    Work.approveFor(lead, days);
    return lead;
  }

  private Answer draft() {
    return owner.post("/leads", Fresh.lead(Work.product()).put("submit", false));
  }

  /** The operation as this caller would do it. */
  Answer call(Operation operation, Api caller, boolean company) {
    String path = operation.with(ids(operation));
    Api ready =
        caller
            .with("Idempotency-Key", Api.key())
            .with(
                "Content-Type", operation.body().map(Map.Entry::getKey).orElse("application/json"));
    ready =
        operation.operationId().equals("putLeadByExternalId")
            ? ready.with("If-None-Match", "*")
            : ready.with("If-Match", version(path));
    return ready.send(operation.method(), path + query(operation, company), body(operation));
  }

  private static String query(Operation operation, boolean company) {
    if (company && operation.operationId().equals("getCommissionSummary")) {
      // the company says whose; a partner has one only
      return "?partner_id=" + PublicId.format("org", Firm.NORD.partner());
    }
    if (operation.operationId().equals("getStageRequirements")) {
      return "?to=proposal";
    }
    return operation.hasDryRun() ? "?dry_run=true" : "";
  }

  /** The version of the record that a path leads to or below. */
  private String version(String path) {
    if (path.matches(Spares.NORD + "/[a-z-]+/[^/]+.*")) {
      // the record below the firm; read by whoever may
      String below = path.replaceFirst("^(" + Spares.NORD + "/[a-z-]+/[^/]+).*", "$1");
      String seen = Spares.OWNER.get(below).etag();
      return seen.isEmpty() ? "\"v0\"" : seen;
    }
    String record = path.replaceFirst("^(/[a-z-]+/[^/]+).*", "$1");
    if (path.matches("/(company-leads|assignment-rules).*")) {
      // the company's own: no partner reads it
      String seen = Work.APPROVER.get(record).etag();
      return seen.isEmpty() ? "\"v0\"" : seen;
    }
    Api reader =
        record.matches("/(public-forms|lead-imports|webhook-endpoints)/.*") ? Spares.OWNER : owner;
    String known = record.matches("/[a-z-]+/.+") ? reader.get(record).etag() : "";
    return known.isEmpty() ? "\"v0\"" : known;
  }

  private BodyPublisher body(Operation operation) {
    if (operation.body().isEmpty()) {
      return BodyPublishers.noBody();
    }
    ObjectNode body = Bodies.valid(operation);
    if (operation.operationId().equals("addActivity")) {
      body.put("deal_id", openDeal.id());
    }
    return BodyPublishers.ofString(body.toString());
  }
}
