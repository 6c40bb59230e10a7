package tandem.web.certificates;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import tandem.partners.certificates.Certificates;
import tandem.platform.Refusal;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** For which products a firm needs which certificate to register leads. */
@Controller
@RequestScoped
@Path("certificate-rules")
public class CertificateRulePages {
  private static final String PAGE = "certificates/rules.jte";

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject Certificates certificates;

  @GET
  public Response look() {
    return pages.show(PAGE, model(Form.blank()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response set(MultivaluedMap<String, String> posted) {
    if (!certificates.setsRules(me.actor())) {
      throw new Refusal.Forbidden("role_required", "Only channel managers set rules");
    }
    Submission typed = pages.submission(posted);
    Optional<LocalDate> from =
        typed.required("valid_from", 20).isEmpty() ? Optional.empty() : typed.day("valid_from");
    if (typed.clean()) {
      try {
        certificates.setRule(
            me.actor(), typed.raw("category"), typed.raw("kind"), from.orElse(null));
        return pages.onwards("/certificate-rules", Flash.success("certificates.rule_set"));
      } catch (Refusal.Invalid wrong) {
        typed.refusedBy(wrong, field -> field);
      }
    }
    return pages.again(PAGE, model(typed.form()));
  }

  @POST
  @Path("removal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response remove(MultivaluedMap<String, String> posted) {
    Submission typed = pages.submission(posted);
    certificates.removeRule(me.actor(), typed.raw("category"), typed.raw("kind"));
    return pages.onwards("/certificate-rules", Flash.success("certificates.rule_removed"));
  }

  private CertificateRulesModel model(Form form) {
    return new CertificateRulesModel(
        certificates.setsRules(me.actor()),
        certificates.rules(me.actor()).stream()
            .map(rule -> CertificateRulesModel.row(pages.page(), rule))
            .toList(),
        form);
  }
}
