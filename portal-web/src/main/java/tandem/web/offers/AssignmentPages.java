package tandem.web.offers;

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
import tandem.leads.offers.AssignmentRules;
import tandem.leads.offers.AssignmentTerms;
import tandem.leads.offers.AssignmentView;
import tandem.platform.CompanyTime;
import tandem.platform.Refusal;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Flash;
import tandem.web.platform.Form;
import tandem.web.platform.Pages;
import tandem.web.platform.Submission;

/** The rules by which the company chooses firms for its leads. */
@Controller
@RequestScoped
@Path("assignment-rules")
public class AssignmentPages {
  private static final String PAGE = "offers/rules.jte";

  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject AssignmentRules rules;
  @Inject CompanyTime company;

  @GET
  public Response show() {
    AssignmentView view = rules.find(me.actor());
    return pages.show(PAGE, model(view, RulesForm.of(view)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response write(MultivaluedMap<String, String> posted) {
    if (!rules.writes(me.actor())) {
      throw new Refusal.Forbidden("role_required", "This role does not write the rules");
    }
    Submission typed = pages.submission(posted);
    AssignmentTerms terms = RulesForm.read(typed);
    if (typed.clean()) {
      try {
        rules.write(me.actor(), typed.version(), terms);
        return pages.onwards("/assignment-rules", Flash.success("assignment.kept"));
      } catch (Refusal.Invalid wrong) {
        typed.refusedBy(wrong, path -> RulesForm.fieldOf(terms, path));
      } catch (Refusal.VersionMismatch overtaken) {
        typed.put("version", String.valueOf(overtaken.current()));
        typed.reject("accept_days", "assignment.overtaken");
      }
    }
    return pages.again(PAGE, model(rules.find(me.actor()), typed.form()));
  }

  private RulesModel model(AssignmentView view, Form form) {
    return RulesModel.of(
        pages.page(), view, rules.writes(me.actor()), company.zone().getId(), form);
  }
}
