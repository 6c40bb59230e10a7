package tandem.web.applications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tandem.customers.TaxScheme;
import tandem.partners.applications.ApplicationForm;
import tandem.partners.applications.Applying;
import tandem.platform.Refusal;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;
import tandem.web.platform.Turnstile;

/**
 * The form by which a firm without an account applies. A field that people do not see catches
 * programs that fill in everything; they are told that all went well.
 */
@Controller
@RequestScoped
@Path("apply")
public class ApplyPages {
  private static final String PAGE = "applications/apply.jte";
  private static final String TRAP = "fax";
  private static final int MOST_AN_HOUR = 10;
  private static final Turnstile TURNSTILE = new Turnstile(MOST_AN_HOUR);
  private static final List<String> LANGUAGES =
      List.of("ru", "en", "de", "fr", "it", "es", "pl", "cs", "tr", "kk", "uk", "zh");

  @Inject Pages pages;
  @Inject Applying applying;
  @Inject HttpServletRequest request;

  @GET
  public Response blank() {
    return pages.show(PAGE, model(pages.page(), Form.blank()));
  }

  /** What somebody reads whom the trap caught: the same as after a real one, without a link. */
  @GET
  @Path("thanks")
  public Response thanks() {
    return pages.show("applications/thanks.jte", Applying.ANSWER_WORKING_DAYS);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response apply(MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    if (typed.ticked(TRAP)) {
      return pages.onwards("/apply/thanks");
    }
    Page page = pages.page();
    if (!TURNSTILE.passes(request, page.format().now())) {
      return tooMany(typed);
    }
    ApplicationForm form = read(typed, page.language());
    try {
      String token = applying.apply(Applying.APPLICANT, form);
      return pages.onwards("/apply/status/" + token);
    } catch (Refusal.Invalid wrong) {
      typed.refusedBy(wrong, field -> field);
    } catch (Refusal.Conflict flood) {
      return tooMany(typed);
    }
    return pages.again(PAGE, model(page, typed.form()));
  }

  private Response tooMany(Submission typed) {
    typed.reject("firm_name", "apply.too_many");
    return Response.fromResponse(pages.again(PAGE, model(pages.page(), typed.form())))
        .status(429)
        .header("Retry-After", "3600")
        .build();
  }

  private static ApplicationForm read(Submission typed, String language) {
    return new ApplicationForm(
        typed.raw("firm_name"),
        typed.raw("country"),
        typed.choice("tax_scheme", TaxScheme.class).orElse(null),
        typed.raw("tax_number"),
        typed.raw("website"),
        typed.raw("contact_name"),
        typed.raw("contact_email"),
        typed.raw("contact_phone"),
        language,
        typed.raw("territory"),
        typed.raw("products"),
        typed.all("languages"),
        typed.raw("about"),
        typed.ticked("consent"));
  }

  public static ApplyModel model(Page page, Form form) {
    Locale locale = page.texts().language().locale();
    Comparator<Object> order = Collator.getInstance(locale);
    return new ApplyModel(
        form,
        Stream.of(Locale.getISOCountries())
            .map(code -> new Choice(code, page.country(code)))
            .sorted(Comparator.comparing(Choice::label, order))
            .toList(),
        Stream.of(TaxScheme.values())
            .map(scheme -> new Choice(scheme.name(), page.t("leads.scheme." + scheme)))
            .toList(),
        LANGUAGES.stream()
            .map(code -> new Choice(code, Locale.of(code).getDisplayLanguage(locale)))
            .toList(),
        Applying.ANSWER_WORKING_DAYS);
  }
}
