package tandem.it.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tandem.it.harness.Firm;
import tandem.it.harness.Fresh;
import tandem.it.harness.Json;
import tandem.it.harness.Work;
import tandem.platform.PublicId;

/**
 * Bodies that an operation takes. Made from the contract's schema; where a valid one needs
 * knowledge of the business, it stands here by the operation's name.
 */
final class Bodies {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern ID = Pattern.compile("^\\^?([a-z]{2,5})_\\[0-7\\].*");
  private static final int DEEPEST = 8;
  private static final String WHY = "We met the buyer twice this month.";

  private Bodies() {}

  /** A body that is right, or an empty object if the operation takes none. */
  static ObjectNode valid(Operation operation) {
    return switch (operation.operationId()) {
      case "registerLead" -> Fresh.lead(Work.product());
      case "registerLeadForPartner" ->
          JSON.objectNode()
              .put("owner_id", PublicId.format("usr", Firm.NORD.seller()))
              .set("lead", Fresh.lead(Work.product()));
      case "prefillCustomer" ->
          Json.object("{'tax_id': {'scheme': 'inn', 'number': '7799000012'}}");
      case "changeCustomer" -> Json.object("{'sector': 'Ports'}");
      case "checkCustomer" ->
          Json.object("{'tax_id': {'scheme': 'inn', 'number': '%s'}}".formatted(Fresh.inn()));
      case "enterCompanyLead" -> Fresh.companyLead(Work.product());
      case "changeCompanyLead" -> Json.object("{'need': 'Another need in quite other words.'}");
      case "confirmCompanyLead" -> // nothing stands against it
          Json.object("{'token': 'e3b0c44298fc1c149afbf4c8996fb924'}");
      case "offerCompanyLead" ->
          JSON.objectNode().put("partner_id", PublicId.format("org", Firm.NORD.partner()));
      case "shareDeal" -> Json.object("{'level': 'co_sell', 'consent': true}");
      case "inviteParticipant" ->
          Json.object(
              "{'partner_id': '%s', 'role': 'fulfil'}"
                  .formatted(PublicId.format("org", Firm.SUED.partner())));
      case "changeParticipation" -> Json.object("{'fields': ['customer']}");
      case "rejectParticipation" -> Json.object("{'reason_code': 'no_capacity'}");
      case "leaveParticipation", "removeParticipation" -> JSON.objectNode();
      case "recallOffer" -> JSON.objectNode();
      case "putAssignmentRules" ->
          (ObjectNode) Work.APPROVER.get("/assignment-rules").json().path("terms");
      case "putLeadByExternalId" -> Fresh.lead(Work.product()).without(List.of("external_id"));
      case "changeLead", "changeDeal" -> Json.object("{'need': 'Another need in other words.'}");
      case "recommendOnLead" -> Json.object("{'verdict': 'approve', 'comment': 'I know them.'}");
      case "openOwnDeal" ->
          Json.object(
              "{'customer': {'name': '%s', 'country': 'DE'}, 'lines': [{'product_id': '%s', 'quantity': 1}],"
                      .formatted(Fresh.company(), Work.product())
                  + " 'amount': {'amount': '100.00', 'currency': 'EUR'}}");
      case "decideLeads" ->
          Json.object(
              "{'kind': 'approve', 'leads': [{'lead_id': '%s', 'version': 1}]}"
                  .formatted(Work.lead(Work.NORD).id()));
      case "openPublicForm" ->
          Json.object(
              "{'programme_id': '%s', 'owner_id': '%s'}"
                  .formatted(
                      Work.NORD.get("/programmes").at("/data/0/id"),
                      PublicId.format("usr", Firm.NORD.seller())));
      case "switchPublicForm" -> Json.object("{'on': false}");
      case "giveQueue" ->
          Json.object(
              "{'delegate_id': '%s', 'from': '%s', 'until': '%s'}"
                  .formatted(Work.MANAGER.get("/me").at("/id"), Fresh.soon(), Fresh.soon()));
      case "addAnswerTemplate" ->
          Json.object(
              "{'kind': 'request_info', 'title': 'Probe', 'text_en': 'Tell us more.', 'text_ru': 'Расскажите подробнее.'}");
      case "changeAnswerTemplate" -> Json.object("{'title': 'Another probe'}");
      case "noteConflict" -> Json.object("{'body': 'They met the buyer first.'}");
      case "writeConflictLetter" -> Json.object("{'letter': 'looking'}");
      case "decideLead" -> Json.object("{'kind': 'approve'}");
      case "appealLead", "requestLeadExtension" -> Json.object("{'reason': '%s'}".formatted(WHY));
      case "requestLeadCorrection" ->
          Json.object(
              "{'customer': {'name': '%s', 'tax_id': {'scheme': 'inn', 'number': '%s'}}, 'reason': '%s'}"
                  .formatted(Fresh.company(), Fresh.inn(), WHY));
      case "transferLead" ->
          JSON.objectNode()
              .put(
                  "owner_id",
                  PublicId.format("usr", UUID.fromString("00000000-0000-4000-8000-000000000101")));
      case "addActivity" ->
          Json.object(
              "{'deal_id': '%s', 'title': 'Probe', 'side': 'partner'}"
                  .formatted(Work.deal(Work.NORD).id()));
      case "pauseDeal" ->
          Json.object("{'reason': 'tender', 'wake_on': '%s'}".formatted(Fresh.soon()));
      case "changeActivity" -> Json.object("{'title': 'Another probe'}");
      case "moveDeal" -> Json.object("{'to': 'proposal'}");
      case "closeDeal" -> Json.object("{'outcome': 'won'}");
      case "explainLoss" -> Json.object("{'reason_code': 'price'}");
      case "reopenDeal" -> Json.object("{'reason': 'They called back.'}");
      case "writeDealMessage" -> Json.object("{'body': 'Hello'}");
      case "changePartnerStatus" ->
          Json.object("{'status': 'suspended', 'reason_code': 'under_review'}");
      case "beginCommissionPlan" ->
          Json.object(
              "{'code': '%s', 'name_en': 'Probe', 'name_ru': 'Проба'}"
                  .formatted(Fresh.word().toLowerCase(java.util.Locale.ROOT)));
      case "putCommissionPlanDraft" ->
          Json.object(
              "{'terms': {'rules': [{'name_en': 'A', 'name_ru': 'A', 'pays': {'kind': 'rate', 'rate': '5'}}]}}");
      case "acceptCommissionPlan" ->
          Json.object(
              "{'version': %s, 'document_hash': '%s'}"
                  .formatted(
                      Work.NORD.get("/commission-plans").at("/data/0/number"),
                      Work.NORD.get("/commission-plans").at("/data/0/document_hash")));
      case "simulateCommission" ->
          Json.object(
              "{'plan_id': '%s', 'version': %s, 'sale': {'amount': '100', 'day': '2026-11-20'}}"
                  .formatted(
                      Work.NORD.get("/commission-plans").at("/data/0/id"),
                      Work.NORD.get("/commission-plans").at("/data/0/number")));
      case "recordCommissionEvent" ->
          Json.object(
              "{'deal_id': '%s', 'kind': 'delivered', 'external_id': 'IT-%s', 'amount': {'amount': '0.01', 'currency': '%s'}, 'occurred_on': '%s'}"
                  .formatted(
                      Work.NORD.get("/commission-lines").at("/data/0/deal_id"),
                      Fresh.word(),
                      Work.NORD.get("/commission-lines").at("/data/0/amount/currency"),
                      java.time.LocalDate.now(java.time.ZoneId.of("Europe/Berlin"))));
      case "acceptAgreement" ->
          Json.object("{'language': 'en', 'text_hash': '%s'}".formatted(agreement()));
      case "bringLeads" ->
          Json.object(
              "{'file_name': 'leads.csv', 'content': 'Customer\\nProbe %s', 'drafts': true}"
                  .formatted(Fresh.word()));
      case "startImport" -> importOfNothing();
      case "invite", "addMember" ->
          Json.object(
              "{'email': '%s@nord.example', 'name': 'Probe', 'roles': ['partner_seller']}"
                  .formatted(Fresh.word().toLowerCase(java.util.Locale.ROOT)));
      case "changeMember" -> Json.object("{'roles': ['partner_seller']}");
      case "handOver" ->
          JSON.objectNode()
              .put(
                  "successor_id",
                  PublicId.format("usr", UUID.fromString("00000000-0000-4000-8000-000000000101")));
      case "createApiClient" ->
          Json.object(
              "{'name': 'Probe', 'method': 'secret', 'scopes': ['leads:read'], 'expires_on': '%s'}"
                  .formatted(Fresh.soon()));
      case "createWebhookEndpoint" ->
          Json.object("{'url': 'https://hooks.probe.example/tandem', 'types': ['lead.approved']}");
      case "changeWebhookEndpoint" -> Json.object("{'label': 'Another name'}");
      case "replayWebhookEvents" ->
          Json.object(
              "{'from': '%s', 'to': '%s'}"
                  .formatted(
                      Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS),
                      Instant.now().truncatedTo(ChronoUnit.MILLIS)));
      case "addApiClientKey" -> JSON.objectNode();
      case "receiveDataSubjectRequest" ->
          Json.object("{'kind': 'access', 'law': 'gdpr', 'email': 'maria@probe.example'}");
      default -> fromSchema(operation);
    };
  }

  /** The hash of the text in force. */
  private static String agreement() {
    return Work.MANAGER.get("/agreements").at("/data/0/en/text_hash");
  }

  static ObjectNode importOfNothing() {
    ObjectNode body = JSON.objectNode();
    body.put("file_name", "none.csv");
    body.put(
        "mapping",
        "into = products\nfield name = column product\nfield category = constant X\nfield price = constant 1\nfield currency = constant EUR");
    body.put("content", "product\n");
    body.put("validate_only", true);
    return body;
  }

  private static ObjectNode fromSchema(Operation operation) {
    return operation
        .body()
        .map(body -> sample(body.getValue(), "", 0))
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast)
        .orElseGet(JSON::objectNode);
  }

  /** A value of a schema: required members only, first choices, smallest numbers. */
  static JsonNode sample(JsonNode given, String name, int depth) {
    JsonNode schema = Contract.alternatives(given).getFirst();
    if (schema.path("enum").isArray()) {
      return schema.path("enum").path(0);
    }
    return switch (schema.path("type").asText("object")) {
      case "string" -> JSON.textNode(text(schema, name));
      case "integer", "number" -> JSON.numberNode(Math.max(1, schema.path("minimum").asLong(1)));
      case "boolean" -> JSON.booleanNode(true);
      case "array" -> array(schema, name, depth);
      default -> object(schema, depth);
    };
  }

  private static ArrayNode array(JsonNode schema, String name, int depth) {
    ArrayNode array = JSON.arrayNode();
    if (depth < DEEPEST) {
      array.add(sample(schema.path("items"), name, depth + 1));
    }
    return array;
  }

  private static ObjectNode object(JsonNode schema, int depth) {
    ObjectNode object = JSON.objectNode();
    Set<String> required = new HashSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
      if (required.contains(member.getKey()) && depth < DEEPEST) {
        object.set(member.getKey(), sample(member.getValue(), member.getKey(), depth + 1));
      }
    }
    return object;
  }

  private static String text(JsonNode schema, String name) {
    Matcher id = ID.matcher(schema.path("pattern").asText());
    if (id.matches()) {
      return name.equals("product_id") ? Work.product() : Kinds.randomOf(id.group(1));
    }
    return switch (schema.path("format").asText()) {
      case "date" -> Fresh.soon().toString();
      case "date-time" -> Instant.now().toString();
      case "email" -> Fresh.word() + "@probe.example";
      default -> {
        String example = schema.path("examples").path(0).asText("Probe");
        int longest = schema.path("maxLength").asInt(100);
        yield example.length() > longest ? example.substring(0, longest) : example;
      }
    };
  }
}
