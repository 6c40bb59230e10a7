package tandem.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class VisitTest {
  private static final URI PORTAL = URI.create("https://portal.example");

  @Test
  void a_page_is_come_back_to_with_its_whole_query() {
    assertThat(visit(RequestDouble.of("GET", "/deals?stage=won&q=%D0%9F+1")).page())
        .isEqualTo("/deals?stage=won&q=%D0%9F+1");
  }

  @Test
  void a_form_is_come_back_to_where_it_stood_if_that_was_ours() {
    assertThat(
            visit(
                    RequestDouble.of("POST", "/leads")
                        .header("Referer", "https://portal.example/leads/new?copy=1"))
                .page())
        .isEqualTo("/leads/new?copy=1");
    assertThat(
            visit(
                    RequestDouble.of("POST", "/leads")
                        .header("Referer", "https://evil.example/leads/new"))
                .page())
        .isEqualTo("/");
    assertThat(visit(RequestDouble.of("POST", "/leads")).page()).isEqualTo("/");
  }

  @Test
  void a_swap_of_htmx_is_a_part_of_the_page_the_browser_shows() {
    Visit swap =
        visit(
            RequestDouble.of("GET", "/deals/rows?cursor=x")
                .header("HX-Request", "true")
                .header("HX-Current-URL", "https://portal.example/deals?stage=won"));

    assertThat(swap.isPart()).isTrue();
    assertThat(swap.page()).isEqualTo("/deals?stage=won");
  }

  @Test
  void images_and_fetches_are_parts_whole_documents_are_not() {
    assertThat(visit(to("image")).isPart()).isTrue();
    assertThat(visit(to("empty")).isPart()).isTrue();
    assertThat(visit(to("document")).isPart()).isFalse();
    assertThat(visit(RequestDouble.of("GET", "/")).isPart()).isFalse();
  }

  @Test
  void another_sites_form_is_foreign() {
    assertThat(visit(logout().header("Sec-Fetch-Site", "cross-site")).isForeign()).isTrue();
    assertThat(visit(logout().header("Sec-Fetch-Site", "same-site")).isForeign()).isTrue();
    assertThat(visit(logout().header("Origin", "https://evil.example")).isForeign()).isTrue();
    assertThat(visit(logout().header("Origin", "null")).isForeign()).isTrue();
    assertThat(visit(logout().header("Sec-Fetch-Site", "same-origin")).isForeign()).isFalse();
    assertThat(visit(logout().header("Origin", "https://portal.example")).isForeign()).isFalse();
    assertThat(visit(logout()).isForeign()).isFalse();
  }

  private static RequestDouble to(String destination) {
    return RequestDouble.of("GET", "/x").header("Sec-Fetch-Dest", destination);
  }

  private static RequestDouble logout() {
    return RequestDouble.of("POST", "/logout");
  }

  private static Visit visit(RequestDouble request) {
    return new Visit(request.request(), PORTAL);
  }
}
