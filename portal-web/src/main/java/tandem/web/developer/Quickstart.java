package tandem.web.developer;

import java.util.List;
import tandem.web.platform.Page;

/** What is copied into a terminal or a program; every address and id in it is the reader's own. */
final class Quickstart {
  private Quickstart() {}

  static QuickstartModel model(Page page, Commands commands, String client) {
    return new QuickstartModel(
        DeveloperTabs.QUICKSTART.tabs(page),
        client,
        List.of(
            step(page, "token", shell(commands.token(client.isEmpty() ? "CLIENT_ID" : client))),
            step(page, "lead", shell(lead(commands))),
            step(page, "read", shell(commands.feed())),
            step(page, "webhook", shell(webhook(commands))),
            step(
                page,
                "verify",
                new QuickstartModel.Sample("Java", JAVA),
                new QuickstartModel.Sample("TypeScript", TYPESCRIPT))));
  }

  private static QuickstartModel.Step step(
      Page page, String name, QuickstartModel.Sample... samples) {
    return new QuickstartModel.Step(
        page.t("webhooks.step." + name), page.t("webhooks.step_text." + name), List.of(samples));
  }

  private static QuickstartModel.Sample shell(String code) {
    return new QuickstartModel.Sample("curl", code);
  }

  private static String lead(Commands commands) {
    return """
    PRODUCT=$(curl -s "%s?limit=1" -H "Authorization: Bearer $TOKEN" | sed 's/.*"id":"\\(prd_[^"]*\\)".*/\\1/')
    curl -si %s -H "Authorization: Bearer $TOKEN" \\
      -H "Content-Type: application/json" -H "Idempotency-Key: my-first-lead-0001" -d '{
        "customer": {"name": "Acme Nova GmbH", "country": "DE"},
        "contact": {"name": "Maria Winter", "email": "maria@acme.example", "consent": true},
        "lines": [{"product_id": "'$PRODUCT'", "quantity": 1}],
        "amount": {"amount": "12000.00", "currency": "EUR"},
        "need": "Ten stores need one till system.", "submit": false}'\
    """
        .formatted(commands.api("/products"), commands.api("/leads"));
  }

  private static String webhook(Commands commands) {
    return """
    curl -s %s -H "Authorization: Bearer $TOKEN" \\
      -H "Content-Type: application/json" -H "Idempotency-Key: my-first-hook-0001" \\
      -d '{"url": "https://YOUR.PUBLIC.ADDRESS/tandem", "types": ["lead.submitted", "lead.approved"]}'\
    """
        .formatted(commands.api("/webhook-endpoints"));
  }

  private static final String JAVA =
      """
      // com.standardwebhooks:standardwebhooks:1.2.0
      Webhook webhook = new Webhook("whsec_…");
      webhook.verify(body, headers);          // throws if it is not from us, or older than five minutes
      JsonObject event = Json.createReader(new StringReader(body)).readObject();
      if (event.getString("type").equals("webhook_endpoint.verification")) {
        return event.getJsonObject("data").getString("challenge");   // answer 200 with it
      }
      // at least once: remember webhook-id; per object in the order of "sequence"\
      """;

  private static final String TYPESCRIPT =
      """
      // npm install standardwebhooks
      const webhook = new Webhook("whsec_…");
      const event: any = webhook.verify(body, headers);   // throws if it is not from us
      if (event.type === "webhook_endpoint.verification") {
        return new Response(event.data.challenge);        // answer 200 with it
      }
      // at least once: remember webhook-id; per object in the order of "sequence"\
      """;
}
