package tandem.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenPathsTest {
  private final OpenPaths open = OpenPaths.of("/v1/status", "/docs/*");

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/status", "/api/docs", "/api/docs/", "/api/docs/a/b.css"})
  void named_paths_are_open(String address) {
    assertThat(open.include(RequestDouble.of("GET", address).request())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/status/",
        "/api/v1/status2",
        "/api/v1/leads",
        "/api/docs2",
        "/api/docs/../v1/leads",
        "/api/docs/%2e%2e/v1/leads",
        "/api/docs/..;/v1/leads",
        "/api/docs//v1/leads",
        "/api/docs\\..\\v1/leads"
      })
  void everything_else_is_closed_and_roundabout_ways_too(String address) {
    assertThat(open.include(RequestDouble.of("GET", address).request())).isFalse();
  }

  @Test
  void the_applications_own_place_does_not_count() {
    assertThat(open.include(RequestDouble.of("GET", "/docs/a.css").request())).isTrue();
  }
}
