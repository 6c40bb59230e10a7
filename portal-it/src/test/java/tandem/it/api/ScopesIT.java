package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;

/**
 * A scope narrows a role: a client that was given one scope only does nothing else, though its role
 * would allow it (api-and-security A.6, rule 30). For every operation of the contract.
 */
class ScopesIT {
  /** Holds the roles of a channel manager and a finance approver, and this scope. */
  private static final Api IMPORTER = Api.machine("tandem-import");

  private static final String GIVEN = "imports:write";

  @Test
  void a_client_with_one_scope_does_nothing_else() {
    List<String> wrong = new ArrayList<>();
    int closed = 0;
    for (Operation operation : Operation.all()) {
      List<String> scopes = scopes(operation);
      if (operation.isPublic() || scopes.isEmpty() || scopes.contains(GIVEN)) {
        continue;
      }
      Answer answer =
          IMPORTER
              .with("Idempotency-Key", Api.key())
              .with("If-Match", "\"v0\"")
              .send(operation.method(), operation.withRandomIds(), BodyPublishers.noBody());
      closed++;
      boolean told =
          answer.status() == 403
              && answer.at("/code").equals("insufficient_scope")
              && answer.header("WWW-Authenticate").orElse("").contains(scopes.getFirst());
      if (!told) {
        wrong.add(answer.toString());
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(closed).isGreaterThan(20);
  }

  private static List<String> scopes(Operation operation) {
    List<String> scopes = new ArrayList<>();
    for (JsonNode way : operation.contract().path("security")) {
      way.forEach(each -> each.forEach(scope -> scopes.add(scope.asText())));
    }
    return scopes;
  }
}
