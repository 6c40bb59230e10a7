package tandem.web.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tandem.web.platform.Language;
import tandem.web.platform.Page;
import tandem.web.platform.SamplePages;
import tandem.web.platform.Templates;

class SamplesRenderTest {
  static Stream<Arguments> pages() {
    return Samples.all().stream()
        .flatMap(sample -> Stream.of(Language.values()).map(it -> Arguments.of(sample, it)));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_page_renders_in_every_language_and_keeps_to_the_content_policy(
      Sample sample, Language language) {
    Page page = SamplePages.page(sample.viewer(), language, "system", sample.path());
    Map<String, Object> parameters = Map.of("page", page, "model", sample.model().apply(page));

    String html =
        new String(Templates.render(sample.template(), parameters), StandardCharsets.UTF_8);

    assertThat(html).contains("<h1>", "lang=\"" + language.tag() + "\"", "id=\"main\"");
    assertThat(html).doesNotContain(" style=", "<style", " onclick=", "javascript:");
  }
}
