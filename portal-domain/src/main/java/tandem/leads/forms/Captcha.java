package tandem.leads.forms;

import static tandem.platform.JsonMaker.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/**
 * A riddle on the public forms that programs do not solve, set and judged by somebody else ({@code
 * TANDEM_CAPTCHA}: {@code none}, {@code hcaptcha}, {@code turnstile}). Off unless configured: then
 * no page differs and nobody is asked. A judge who is away costs nobody a lead: the form's own
 * guards (trap, haste, so many an hour) stand alone then. Neither address nor words of the visitor
 * are sent.
 */
@ApplicationScoped
public class Captcha {
  private static final Logger LOG = System.getLogger(Captcha.class.getName());
  private static final int LONGEST_ANSWER = 8_192;

  @Inject
  @ConfigProperty(name = "tandem.captcha", defaultValue = "none")
  String kind;

  @Inject
  @ConfigProperty(name = "tandem.captcha.site")
  Optional<String> site;

  @Inject CaptchaCall call;

  /** Empty while there is none. */
  public Optional<CaptchaWidget> widget() {
    CaptchaKind chosen = CaptchaKind.named(kind);
    return chosen == CaptchaKind.NONE
        ? Optional.empty()
        : Optional.of(chosen.widget(site.orElse("")));
  }

  /** Whether the answer that came with a form is good, as far as it can be known. */
  public boolean passes(String answer) {
    CaptchaKind chosen = CaptchaKind.named(kind);
    if (chosen == CaptchaKind.NONE) {
      return true;
    }
    if (answer.isBlank() || answer.length() > LONGEST_ANSWER) {
      return false;
    }
    try (JsonReader told = JSON.createReader(new StringReader(call.ask(chosen.verify(), answer)))) {
      return JsonValue.TRUE.equals(told.readObject().get("success"));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return true;
    } catch (IOException | FaultToleranceException | JsonException away) {
      LOG.log(Level.WARNING, "The judge of riddles does not answer: " + away);
      return true;
    }
  }
}
