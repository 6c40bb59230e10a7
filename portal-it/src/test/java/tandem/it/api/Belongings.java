package tandem.it.api;

import java.util.HashMap;
import java.util.Map;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Firm;
import tandem.it.harness.Fresh;
import tandem.it.harness.Json;
import tandem.it.harness.Work;
import tandem.platform.PublicId;

/** One of everything that a firm may have, by the name of the parameter that asks for it. */
final class Belongings {
  private Belongings() {}

  /** A won deal with all that hangs on it, and what else the firm has in the database. */
  static Map<String, String> of(Firm firm, Api owner) {
    Map<String, String> ids = new HashMap<>(Kinds.of(firm));
    Answer deal = Work.deal(owner);
    Answer message =
        owner.post("/deals/" + deal.id() + "/messages", Json.object("{'body': 'Hello'}"));
    ids.put("activity_id", task(owner, deal).id());
    Work.win(owner, owner.get("/deals/" + deal.id()));
    String lead = deal.at("/lead_id");
    ids.put("lead_id", lead);
    ids.put("deal_id", deal.id());
    ids.put("message_id", message.id());
    ids.put("decision_id", owner.get("/leads/" + lead + "/decisions").ids().getFirst());
    ids.put("line_id", Work.commission(owner, deal).ids().getFirst());
    ids.put("external_id", deal.at("/external_id"));
    ids.put("object_id", lead);
    Answer companyLead = Work.companyLead();
    ids.put("offer_id", Work.offer(companyLead, firm).id());
    ids.put("company_lead_id", companyLead.id());
    Api other = firm == Firm.NORD ? Work.SUED : Work.NORD;
    ids.put("participant_id", Work.party(other, firm).id());
    ids.put("form_id", form(firm));
    ids.put("lead_import_id", leadImport(firm));
    String hook = hook(firm);
    ids.put("webhook_endpoint_id", hook);
    ids.put("webhook_delivery_id", challenge(firm, hook));
    return ids;
  }

  /** Something that the dealer's side is to do. */
  static Answer task(Api owner, Answer deal) {
    return owner.post(
        "/activities",
        Json.object("{'deal_id': '%s', 'title': 'Probe', 'side': 'partner'}".formatted(deal.id())));
  }

  /** The firm's newest file, or one of a single row that is never taken. */
  static String leadImport(Firm firm) {
    Api system = Api.machine(firm == Firm.NORD ? "nord-erp" : "sued-erp");
    return system.get("/lead-imports").ids().stream()
        .findFirst()
        .orElseGet(() -> newLeadImport(system).id());
  }

  /** An endpoint that never answers its challenge: the same one each time. */
  static String hook(Firm firm) {
    Api system = Api.machine(firm == Firm.NORD ? "nord-erp" : "sued-erp");
    return system.get("/webhook-endpoints").ids().stream()
        .findFirst()
        .orElseGet(() -> newHook(system).id());
  }

  static Answer newHook(Api system) {
    return system.post(
        "/webhook-endpoints",
        Json.object("{'url': 'https://hooks.probe.example/tandem', 'types': ['lead.approved']}"));
  }

  /** What was sent to a new endpoint first. */
  private static String challenge(Firm firm, String hook) {
    Api system = Api.machine(firm == Firm.NORD ? "nord-erp" : "sued-erp");
    return system.get("/webhook-endpoints/" + hook + "/deliveries").ids().getFirst();
  }

  static Answer newLeadImport(Api importer) {
    return importer.post(
        "/lead-imports",
        Json.object(
            "{'file_name': 'leads.csv', 'drafts': true, 'content': 'Customer\\nProbe %s'}"
                .formatted(Fresh.word())));
  }

  /** A firm may have few: the same one each time. */
  static String form(Firm firm) {
    Api owner = Api.person(firm == Firm.NORD ? "nord-owner" : "sued-owner");
    return owner.get("/public-forms").ids().stream()
        .findFirst()
        .orElseGet(() ->
            owner
                .post(
                    "/public-forms",
                    Json.object(
                        "{'programme_id': '%s', 'owner_id': '%s'}"
                            .formatted(
                                owner.get("/programmes").at("/data/0/id"),
                                PublicId.format("usr", firm.seller()))))
                .id());
  }
}
