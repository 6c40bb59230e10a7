package tandem.leads.forms;

import java.net.URI;
import java.util.Locale;

/**
 * Whose riddle keeps programs off the public forms. All speak the same to us: a script that puts an
 * answer into the form, and an address that says whether the answer is good ("siteverify").
 */
enum CaptchaKind {
  NONE("", "", "", ""),
  HCAPTCHA(
      "https://js.hcaptcha.com/1/api.js",
      "https://api.hcaptcha.com/siteverify",
      "h-captcha",
      "h-captcha-response"),
  TURNSTILE(
      "https://challenges.cloudflare.com/turnstile/v0/api.js",
      "https://challenges.cloudflare.com/turnstile/v0/siteverify",
      "cf-turnstile",
      "cf-turnstile-response");

  private final String script;
  private final String verify;
  private final String mark;
  private final String field;

  CaptchaKind(String script, String verify, String mark, String field) {
    this.script = script;
    this.verify = verify;
    this.mark = mark;
    this.field = field;
  }

  /** Fails for a name that nobody knows: an installation that means one has one. */
  static CaptchaKind named(String name) {
    return valueOf(name.strip().toUpperCase(Locale.ROOT));
  }

  URI verify() {
    return URI.create(verify);
  }

  CaptchaWidget widget(String site) {
    return new CaptchaWidget(script, mark, site, field);
  }
}
