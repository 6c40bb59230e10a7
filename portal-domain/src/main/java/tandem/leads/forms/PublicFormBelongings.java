package tandem.leads.forms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import tandem.access.team.Belongings;
import tandem.access.team.HandedOver;
import tandem.access.team.Member;
import tandem.platform.Caller;

/** What visitors leave by a leaver's forms goes to whoever takes over. */
@ApplicationScoped
class PublicFormBelongings implements Belongings {
  @Inject PublicForms forms;

  @Override
  public int order() {
    return 4;
  }

  @Override
  public List<HandedOver> handOver(Caller caller, Member from, Member to) {
    forms.handOver(from.firm(), from.id(), to.id());
    return List.of();
  }
}
