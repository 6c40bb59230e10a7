package tandem.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Language, theme and keys of this browser: a plain form, so that it works without a script. */
@Controller
@RequestScoped
@Path("preferences")
public class PreferencesPages {
  private static final int A_YEAR = 31_536_000;
  private static final Pattern OWN_ADDRESS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e]*");

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response keep(
      @FormParam("language") @Nullable String language,
      @FormParam("theme") @Nullable String theme,
      @FormParam("keys") @Nullable String keys,
      @FormParam("back") @Nullable String back) {
    ResponseBuilder answer = Response.seeOther(URI.create(safe(back)));
    if (language != null && Language.of(language).isPresent()) {
      answer.cookie(cookie(Preferences.LANGUAGE, language));
    }
    if (theme != null && Preferences.THEMES.contains(theme)) {
      answer.cookie(cookie(Preferences.THEME, theme));
    }
    if (keys != null) {
      answer.cookie(cookie(Preferences.KEYS, keys.equals("off") ? "off" : "on"));
    }
    return answer.build();
  }

  /** Back to one of our own pages, never to another host. */
  public static String safe(@Nullable String back) {
    return back != null && OWN_ADDRESS.matcher(back).matches() ? back : "/";
  }

  private static NewCookie cookie(String name, String value) {
    return new NewCookie.Builder(name)
        .value(value)
        .path("/")
        .maxAge(A_YEAR)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
