package tandem.web.agreements;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.partners.agreements.AgreementId;
import tandem.partners.agreements.AgreementView;
import tandem.partners.agreements.Agreements;
import tandem.partners.agreements.PublishAgreement;
import tandem.partners.agreements.Wording;
import tandem.platform.Refusal;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** A new version of the agreement: begun from the words of the last one. */
@Controller
@RequestScoped
@Path("agreements")
public class PublishingPages {
  private static final String PAGE = "agreements/new.jte";
  private static final int LONGEST_TEXT = 100_000;

  @Inject Pages pages;
  @Inject CurrentActor me;
  @Inject Agreements agreements;

  @GET
  @Path("new")
  public Response begin() {
    refuseOthers();
    Form form =
        agreements.list(me.actor()).stream()
            .findFirst()
            .map(PublishingPages::wordsOf)
            .orElse(Form.blank());
    return pages.show(PAGE, form);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response publish(MultivaluedMap<String, String> posted) {
    refuseOthers();
    Submission typed = pages.submission(posted);
    Optional<LocalDate> from =
        typed.required("effective_from", 20).isEmpty()
            ? Optional.empty()
            : typed.day("effective_from");
    PublishAgreement version =
        new PublishAgreement(words(typed, "en"), words(typed, "ru"), from.orElse(null));
    if (typed.clean()) {
      try {
        AgreementId id = agreements.publish(me.actor(), version);
        return pages.onwards("/agreements/" + id.text(), Flash.success("agreements.published"));
      } catch (Refusal.Invalid wrong) {
        typed.refusedBy(wrong, field -> field);
      }
    }
    return pages.again(PAGE, typed.form());
  }

  /** Before anything is said about what they typed. */
  private void refuseOthers() {
    if (!agreements.publishes(me.actor())) {
      throw new Refusal.Forbidden("role_required", "Only channel managers publish agreements");
    }
  }

  private static Wording words(Submission typed, String language) {
    return new Wording(
        typed.required("title_" + language, 200).orElse(null),
        typed.required("text_" + language, LONGEST_TEXT).orElse(null),
        typed.text("changes_" + language, 1000).orElse(null));
  }

  private static Form wordsOf(AgreementView last) {
    return Form.of(
        Map.of(
            "title_en", List.of(AgreementParts.given(last.en().title())),
            "text_en", List.of(AgreementParts.given(last.en().text())),
            "title_ru", List.of(AgreementParts.given(last.ru().title())),
            "text_ru", List.of(AgreementParts.given(last.ru().text()))));
  }
}
