package tandem.stack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is measured, who asks, and where the scripts lie. */
final class Scenarios {
  private static final List<String> SCRIPTS =
      List.of(
          "common.lua",
          "get.lua",
          "get-one.lua",
          "create-lead.lua",
          "create-lead.sql",
          "list-deals.sql",
          "read-deal.sql",
          "check-conflict.sql",
          "deals-page.sql");

  private final String portal;
  private final String issuer;
  private final Path folder;
  private final int customers;
  private final Browser browser = new Browser();
  private final String cookie;
  private int run = (int) (System.currentTimeMillis() / 1000 % 100_000);

  Scenarios(String portal, String issuer, String product, int customers, Path folder)
      throws IOException, InterruptedException {
    this.portal = portal;
    this.issuer = issuer;
    this.folder = folder;
    this.customers = customers;
    for (String script : SCRIPTS) {
      Files.writeString(folder.resolve(script), Load.resource(script));
    }
    Files.writeString(
        folder.resolve("create-lead.json"),
        Load.resource("create-lead.json")
            .replace("@PRODUCT@", product)
            .replace("@CLOSE@", LocalDate.now(ZoneOffset.UTC).plusMonths(2).toString()));
    this.cookie = browser.signIn(portal + "/deals", "nord-owner", "tandem");
  }

  Path ids() {
    return folder.resolve("deals.txt");
  }

  List<Scenario> all() {
    return List.of(
        scenario("API: register a lead", "/api/v1/leads", "create-lead.lua", "create-lead.sql"),
        scenario(
            "API: conflict check (lead, dry run)",
            "/api/v1/leads?dry_run=true",
            "create-lead.lua",
            "check-conflict.sql"),
        scenario(
            "API: first 25 deals of a partner",
            "/api/v1/deals?limit=25",
            "get.lua",
            "list-deals.sql"),
        scenario("API: read one deal", "/api/v1/deals", "get-one.lua", "read-deal.sql"),
        scenario("Portal: a dealer's deals page", "/deals", "get.lua", "deals-page.sql"),
        scenario("API: status (our edge without SQL)", "/api/v1/status", "get.lua", ""));
  }

  Scenario constant() {
    return scenario("constant", FloorWar.path(), "get.lua", "");
  }

  /** Variables for wrk's scripts; tokens live for five minutes, so each run gets a new one. */
  Map<String, String> environment(Scenario scenario) throws IOException, InterruptedException {
    Map<String, String> variables = new HashMap<>();
    variables.put("BENCH_SCRIPTS", folder.toString());
    variables.put("BENCH_IDS", ids().toString());
    variables.put("BENCH_BODY", folder.resolve("create-lead.json").toString());
    variables.put("BENCH_RUN", Integer.toString(run++));
    if (scenario.isCheck()) {
      variables.put("BENCH_KNOWN", Integer.toString(customers));
    }
    if (scenario.isPage()) {
      variables.put("BENCH_COOKIE", cookie);
      variables.put("BENCH_ACCEPT", "text/html");
    } else {
      variables.put("BENCH_TOKEN", browser.token(issuer, "nord-erp", "nord-erp-secret"));
    }
    return variables;
  }

  private Scenario scenario(String name, String path, String script, String floor) {
    return new Scenario(
        name,
        portal + path,
        folder.resolve(script).toString(),
        Optional.of(floor)
            .filter(file -> !file.isEmpty())
            .map(file -> folder.resolve(file).toString()));
  }
}
