package tandem.api.meta;

import static tandem.platform.JsonMaker.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tandem.api.platform.access.Public;
import tandem.api.platform.problem.Texts;
import tandem.platform.Refusal;

/**
 * What stands behind the {@code type} of a problem: what it means and what to do, for people and
 * for programs.
 */
@Path("problems/{code}")
@ApplicationScoped
@Tag(name = "Meta")
public class ProblemPages {
  private static final String CODE = "[a-z_]{1,60}";

  /** The page's content for programs; its form for the contract. */
  @Schema(name = "ProblemType")
  public record ProblemType(
      @Schema(enumeration = "problem_type") String object,
      @Schema(maxLength = 60) String code,
      @Schema(maxLength = 200) String title,
      @Schema(maxLength = 500) String detail,
      @Schema(maxLength = 500) String help) {}

  @GET
  @Produces({MediaType.APPLICATION_JSON + ";qs=1", MediaType.TEXT_HTML + ";qs=0.9"})
  @Public("whoever got a problem may read about it")
  @Operation(operationId = "getProblemType", summary = "What a problem's code means and what to do")
  @APIResponseSchema(ProblemType.class)
  public Response page(
      @PathParam("code") @Parameter(schema = @Schema(maxLength = 60, pattern = "^[a-z_]{1,60}$"))
          String code,
      @HeaderParam("Accept") @Parameter(hidden = true) @Nullable String accept,
      @HeaderParam("Accept-Language") @Parameter(hidden = true) @Nullable String acceptLanguage) {
    if (!code.matches(CODE)) {
      throw new Refusal.NotFound("problem");
    }
    Locale language = Texts.language(Optional.ofNullable(acceptLanguage));
    String title = text(language, code + ".title");
    String detail = text(language, code + ".detail").replace("{0}", "n");
    String help = text(language, code + ".help");
    boolean html = accept != null && accept.contains("text/html");
    Response.ResponseBuilder answer =
        html
            ? Response.ok(html(language, code, title, detail, help), "text/html;charset=UTF-8")
            : Response.ok(json(code, title, detail, help), MediaType.APPLICATION_JSON_TYPE);
    return answer
        .header("Content-Language", language.toLanguageTag())
        .header("Cache-Control", "public, max-age=3600")
        .header("Vary", "Accept, Accept-Language")
        .build();
  }

  private static String text(Locale language, String key) {
    return Texts.find(language, key, List.of()).orElseThrow(() -> new Refusal.NotFound("problem"));
  }

  private static JsonObject json(String code, String title, String detail, String help) {
    return JSON.createObjectBuilder()
        .add("object", "problem_type")
        .add("code", code)
        .add("title", title)
        .add("detail", detail)
        .add("help", help)
        .build();
  }

  /** The texts are our own and hold no markup; they are escaped all the same. */
  private static String html(
      Locale language, String code, String title, String detail, String help) {
    return """
    <!doctype html>
    <html lang="%s">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title>
    <link rel="stylesheet" href="../../problem.css">
    <main>
      <p><code>%s</code></p>
      <h1>%s</h1>
      <p>%s</p>
      <h2>%s</h2>
      <p>%s</p>
    </main>
    </html>
    """
        .formatted(
            language.toLanguageTag(),
            escaped(title),
            code,
            escaped(title),
            escaped(detail),
            escaped(text(language, "page.what")),
            escaped(help));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
