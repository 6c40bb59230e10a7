package tandem.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docker/ promises, checked without a container engine. */
class ComposeFileTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path DOCKER = ROOT.resolve("docker");

  /** An inner address, a proxy in front, and what a demo leaves open. */
  private static final Set<String> CONTAINERS_ONLY =
      Set.of("TANDEM_OIDC_INTERNAL_URL", "TANDEM_SECOND_FACTOR", "TANDEM_PROXIES");

  @TempDir Path data;
  private ComposeFile compose;

  @BeforeEach
  void read() throws IOException {
    compose = ComposeFile.in(DOCKER);
  }

  @Test
  void the_portal_gets_the_very_settings_the_launcher_sets() throws IOException {
    StackOptions options = StackOptions.parse(data, List.of(), Map.of());
    Set<String> launcher = Environment.of(options, Secrets.in(data)).keySet();

    Set<String> portal = compose.service("portal").tandemVariables().collect(Collectors.toSet());
    portal.removeAll(CONTAINERS_ONLY);

    assertThat(portal).containsExactlyInAnyOrderElementsOf(launcher);
  }

  @Test
  void production_is_not_the_demo() {
    assertThat(compose.service("portal").environment())
        .containsEntry("TANDEM_MODE", "production")
        .containsEntry("TANDEM_SECOND_FACTOR", "required");
    assertThat(compose.file("keycloak/tandem-realm.json"))
        .content()
        .doesNotContainPattern("\"credentials\"\\s*:\\s*\\[");
  }

  @Test
  void every_image_has_a_tag_that_says_which() {
    compose
        .services()
        .forEach((name, service) ->
            assertThat(service.text("image")).as(name).matches(".+:(?!latest).+"));
  }

  @Test
  void every_container_runs_without_root_rights_or_a_writable_disk() {
    compose
        .services()
        .forEach((name, service) -> {
          assertThat(service.text("user")).as(name).matches("[1-9]\\d*:\\d+");
          assertThat(service.text("read_only")).as(name).isEqualTo("true");
          assertThat(service.list("cap_drop")).as(name).containsExactly("ALL");
          assertThat(service.list("security_opt")).as(name).contains("no-new-privileges:true");
        });
  }

  @Test
  void every_container_has_limits_and_those_that_stay_say_whether_they_are_well() {
    compose
        .services()
        .forEach((name, service) -> {
          Map<String, Object> limits =
              ComposeFile.map(
                  ComposeFile.map(service.map("deploy").get("resources")).get("limits"));
          assertThat(limits).as(name).containsKeys("cpus", "memory");
          assertThat(service.text("pids_limit")).as(name).matches("[1-9]\\d*");
          assertThat(service.map("healthcheck").containsKey("test"))
              .as(name)
              .isNotEqualTo(service.runsOnce());
        });
  }

  @Test
  void only_the_portal_and_keycloak_are_published_and_the_database_has_no_way_out() {
    assertThat(
            compose.services().entrySet().stream()
                .filter(service -> !service.getValue().list("ports").isEmpty()))
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder("portal", "keycloak", "mail");
    assertThat(compose.service("mail").list("ports"))
        .allMatch(port -> port.startsWith("127.0.0.1:"));
    assertThat(compose.service("mail").list("profiles")).isNotEmpty();
    assertThat(compose.service("postgres").list("networks")).containsExactly("data");
    assertThat(ComposeFile.map(compose.section("networks").get("data")))
        .containsEntry("internal", true);
  }

  @Test
  void secrets_come_from_files_only() {
    compose
        .services()
        .forEach((name, service) ->
            service.environment().entrySet().stream()
                .filter(variable -> variable.getKey().matches(".*(PASSWORD|SECRET|TOKEN|KEY).*"))
                .forEach(variable -> {
                  assertThat(variable.getKey()).as(name).endsWith("_FILE");
                  assertThat(service.list("secrets"))
                      .as(name)
                      .contains(variable.getValue().replaceFirst("^/run/secrets/", ""));
                }));
    assertThat(DOCKER.resolve(".env.example"))
        .content()
        .doesNotContainPattern("(?m)^\\w*(PASSWORD|SECRET)\\w*=");
  }

  @Test
  void every_secret_is_made_by_the_script_and_every_named_file_exists() throws IOException {
    String script = Files.readString(DOCKER.resolve("make-secrets.sh"));
    compose
        .section("secrets")
        .keySet()
        .forEach(secret -> assertThat(script).containsPattern("\\b" + secret + "\\b"));
    for (ComposeFile.Container service : compose.services().values()) {
      service.list("volumes").stream()
          .filter(volume -> volume.startsWith("."))
          .forEach(volume -> assertThat(compose.file(volume.split(":", 2)[0])).exists());
      Map<String, Object> build = service.map("build");
      if (!build.isEmpty()) {
        Path context = compose.file(String.valueOf(build.get("context")));
        Dockerfile dockerfile =
            Dockerfile.read(context.resolve(String.valueOf(build.get("dockerfile"))));
        assertThat(dockerfile.copied())
            .allSatisfy(file -> assertThat(context.resolve(file)).exists());
        assertThat(dockerfile.lastUser()).matches("[1-9]\\d*:\\d+");
      }
    }
  }

  @Test
  void versions_are_those_of_the_build_and_payara_has_its_security_fixes() throws IOException {
    assertThat(compose.service("postgres").text("image"))
        .isEqualTo("postgres:" + Versions.of("postgresql").replaceFirst("\\.0$", ""));
    assertThat(Dockerfile.read(DOCKER.resolve("keycloak/Dockerfile")).argument("KEYCLOAK_VERSION"))
        .isEqualTo(Versions.of("keycloak"));
    String[] payara =
        Dockerfile.read(DOCKER.resolve("portal/Dockerfile"))
            .argument("PAYARA_VERSION")
            .split("\\.", -1);
    assertThat(Integer.parseInt(payara[1]) * 100 + Integer.parseInt(payara[2]))
        .isGreaterThanOrEqualTo(2026_11);
  }

  @Test
  void compose_itself_accepts_the_file_where_it_is_installed() throws Exception {
    List<String> command =
        List.of(
            "docker-compose", "-f", "compose.yaml", "--env-file", ".env.example", "config", "-q");
    assumeTrue(isInstalled(command.get(0)), "no docker-compose here; the tests above stand alone");
    Process process =
        new ProcessBuilder(command).directory(DOCKER.toFile()).redirectErrorStream(true).start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue())
        .as(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isZero();
  }

  private static boolean isInstalled(String program) {
    return List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
