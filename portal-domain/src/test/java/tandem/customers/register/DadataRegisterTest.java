package tandem.customers.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.customers.TaxId;
import tandem.customers.TaxScheme;

/** Against a double that answers as the service does, and as it should not. */
class DadataRegisterTest {
  private static final TaxId FIRM = new TaxId(TaxScheme.INN, "7799000012");
  private static final String FOUND =
      """
      {"suggestions": [
        {"value": "ДРУГАЯ", "data": {"inn": "7799000020", "state": {"status": "ACTIVE"}}},
        {"value": "ООО \\"СЕВЕРНЫЙ НАСОС\\"", "unrestricted_value": "x", "data": {
          "inn": "%s", "kpp": "779901001", "ogrn": "1257700000018", "type": "LEGAL",
          "name": {"short_with_opf": "ООО \\"Северный насос\\"", "full_with_opf": "x"},
          "state": {"status": "%s", "actuality_date": 1793491200000, "liquidation_date": null},
          "address": {"value": "г Москва, ул Примерная, д 1"}}}]}
      """;

  /** What came: the authorization and the body. */
  private final List<String> asked = new CopyOnWriteArrayList<>();

  private HttpServer server;
  private int status = 200;
  private String answer = "{\"suggestions\": []}";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/party", this::answer);
    server.createContext("/elsewhere", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void a_company_is_read_with_everything_that_a_form_wants() {
    answer = FOUND.formatted("7799000012", "ACTIVE");

    RegisteredCompany company = ((RegisterReply.Found) register().ask(FIRM)).company();

    assertThat(company)
        .isEqualTo(
            new RegisteredCompany(
                "ООО \"Северный насос\"",
                "RU",
                RegisterState.ACTIVE,
                Optional.of("1257700000018"),
                Optional.of("779901001"),
                Optional.of("г Москва, ул Примерная, д 1"),
                Optional.of(LocalDate.of(2026, 11, 1))));
    assertThat(asked)
        .containsExactly(
            "Token secret {\"query\":\"7799000012\",\"count\":1,\"branch_type\":\"MAIN\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "LIQUIDATED,CLOSED",
    "LIQUIDATING,LIQUIDATING",
    "BANKRUPT,BANKRUPT",
    "REORGANIZING,REORGANISING",
    "SOMETHING_NEW,ACTIVE"
  })
  void states_are_understood(String said, RegisterState understood) {
    answer = FOUND.formatted("7799000012", said);

    assertThat(((RegisterReply.Found) register().ask(FIRM)).company().state())
        .isEqualTo(understood);
  }

  @Test
  void where_a_person_in_business_lives_is_not_taken() {
    answer = FOUND.formatted("779900000109", "ACTIVE");
    TaxId person = new TaxId(TaxScheme.INN, "779900000109");

    assertThat(((RegisterReply.Found) register().ask(person)).company().address()).isEmpty();
  }

  @Test
  void another_number_than_asked_for_is_nobody() {
    answer = FOUND.formatted("7799000037", "ACTIVE");

    assertThat(register().ask(FIRM)).isEqualTo(RegisterReply.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 429, 500, 503})
  void a_refusal_of_the_service_is_silence(int code) {
    status = code;

    assertThat(register().ask(FIRM)).isEqualTo(RegisterReply.SILENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "<html>", "[]", "{}", "{\"suggestions\": {}}", "{\"suggestions\": [1"})
  void nonsense_is_silence(String nonsense) {
    answer = nonsense;

    assertThat(register().ask(FIRM)).isEqualTo(RegisterReply.SILENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\": {\"short_with_opf\": \"\\u0000 \\u0001\"}}",
        "{\"name\": {\"short_with_opf\": \"Firm\"}, \"state\": {\"actuality_date\": 9000000000000000000}}",
        "{\"name\": {\"short_with_opf\": \"Firm\"}, \"state\": {\"actuality_date\": -99999999999999}}"
      })
  void what_is_no_company_is_silence(String data) {
    answer = "{\"suggestions\": [{\"data\": {\"inn\": \"7799000012\", " + data.substring(1) + "}]}";

    assertThat(register().ask(FIRM)).isEqualTo(RegisterReply.SILENT);
  }

  @Test
  void an_answer_without_end_is_cut_off() {
    answer = "{\"suggestions\": []" + " ".repeat(DadataCall.MOST_BYTES) + "}";

    assertThat(register().ask(FIRM)).isEqualTo(RegisterReply.SILENT);
  }

  @Test
  void the_token_follows_no_redirect() {
    status = 307;

    assertThat(register().ask(FIRM)).isEqualTo(RegisterReply.SILENT);
    assertThat(asked).hasSize(1);
  }

  @Test
  void nobody_there_is_silence() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0)) {
      closed = socket.getLocalPort();
    }
    assertThat(register("http://127.0.0.1:" + closed + "/party").ask(FIRM))
        .isEqualTo(RegisterReply.SILENT);
  }

  @Test
  void only_tls_leaves_the_machine_and_only_inn_is_asked() {
    assertThat(register("http://register.example/party").ask(FIRM)).isEqualTo(RegisterReply.SILENT);
    assertThat(register().ask(new TaxId(TaxScheme.EIN, "123456789")))
        .isEqualTo(RegisterReply.NOT_ASKED);
    assertThat(asked).isEmpty();
  }

  /** The container's guards say so when it is slow, asked by too many, or broken for a while. */
  @Test
  void what_the_guards_do_not_let_through_is_silence() {
    for (FaultToleranceException guard :
        List.of(
            new TimeoutException("slow"),
            new BulkheadException("full"),
            new CircuitBreakerOpenException("open"))) {
      DadataCall guarded =
          new DadataCall("https://register.example", Optional.empty()) {
            @Override
            String ask(String number) {
              throw guard;
            }
          };
      assertThat(new DadataRegister(guarded).ask(FIRM))
          .as(guard.getMessage())
          .isEqualTo(RegisterReply.SILENT);
    }
  }

  @Test
  void a_register_that_takes_the_question_and_never_answers_is_given_up() {
    server.createContext("/silent", exchange -> {});
    String silent = "http://127.0.0.1:" + server.getAddress().getPort() + "/silent";
    long before = System.nanoTime();

    assertThat(register(silent).ask(FIRM)).isEqualTo(RegisterReply.SILENT);

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(8));
  }

  private DadataRegister register() {
    return register("http://127.0.0.1:" + server.getAddress().getPort() + "/party");
  }

  private static DadataRegister register(String address) {
    return new DadataRegister(new DadataCall(address, Optional.of("secret")));
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(
        exchange.getRequestHeaders().getFirst("Authorization")
            + " "
            + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Location", "/elsewhere");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }
}
