package tandem.web.certificates;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.access.PartnerUser;
import tandem.partners.PartnerDirectory;
import tandem.partners.PartnerProfile;
import tandem.partners.certificates.CertificateId;
import tandem.partners.certificates.Certificates;
import tandem.partners.certificates.RecordCertificate;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.platform.PublicId;
import tandem.platform.Refusal;
import tandem.web.platform.Choice;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** The certificates of a firm, as the company keeps them. */
@Controller
@RequestScoped
@Path("partners/{id}/certificates")
public class CertificatePages {
  private static final String PAGE = "certificates/firm.jte";

  @PathParam("id")
  String id = "";

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject Certificates certificates;
  @Inject PartnerDirectory partners;

  @GET
  public Response look() {
    if (me.actor() instanceof PartnerUser user && user.firm().text().equals(id)) {
      return pages.onwards("/tiers");
    }
    return pages.show(PAGE, model(Form.blank()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response record(MultivaluedMap<String, String> posted) {
    if (!certificates.manages(me.actor())) {
      throw new Refusal.Forbidden("role_required", "Only channel managers record certificates");
    }
    Submission typed = pages.submission(posted);
    Optional<LocalDate> from =
        typed.required("valid_from", 20).isEmpty() ? Optional.empty() : typed.day("valid_from");
    Optional<LocalDate> until = typed.day("valid_until");
    Optional<UUID> person = PublicId.parse(PersonId.PREFIX, typed.raw("person_id"));
    if (typed.clean()) {
      try {
        certificates.record(
            me.actor(),
            firm(),
            new RecordCertificate(
                person.map(PersonId::new),
                typed.raw("kind"),
                typed.raw("number"),
                from.orElse(null),
                until));
        return pages.onwards(address(), Flash.success("certificates.recorded"));
      } catch (Refusal.Invalid wrong) {
        typed.refusedBy(wrong, field -> field);
      }
    }
    return pages.again(PAGE, model(typed.form()));
  }

  @POST
  @Path("{certificate}/revocation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response revoke(
      @PathParam("certificate") String certificate, MultivaluedMap<String, String> posted) {
    certificates.revoke(me.actor(), firm(), CertificateId.parse(certificate));
    return pages.onwards(address(), Flash.success("certificates.was_revoked"));
  }

  private CertificatesModel model(Form form) {
    PartnerProfile profile = partners.find(me.actor(), firm());
    boolean manages = certificates.manages(me.actor());
    List<Choice> people =
        profile.people().stream()
            .map(person -> new Choice(person.id().text(), person.name()))
            .toList();
    return CertificateParts.model(
        pages.page(),
        id,
        profile.facts().name(),
        certificates.list(me.actor(), firm()),
        certificates.missing(me.actor(), firm()),
        manages ? Optional.of(form) : Optional.empty(),
        people);
  }

  private PartnerId firm() {
    return PartnerId.parse(id);
  }

  private String address() {
    return "/partners/" + id + "/certificates";
  }
}
