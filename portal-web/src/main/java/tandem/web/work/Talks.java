package tandem.web.work;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tandem.access.Actor;
import tandem.deals.DealAction;
import tandem.deals.DealCompanyView;
import tandem.deals.DealFacts;
import tandem.deals.DealTalk;
import tandem.deals.DealView;
import tandem.deals.MessageView;
import tandem.deals.Visibility;
import tandem.platform.Keyset;
import tandem.web.platform.Address;
import tandem.web.platform.Choice;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Cursors;
import tandem.web.platform.Form;
import tandem.web.platform.Page;

/** Puts together what a deal's page says of its conversation, and notes that it was read. */
@RequestScoped
public class Talks {
  /** How many messages the page of a deal holds: what {@link DealFacts#messages} brings. */
  private static final int SHOWN = 50;

  private static final int NAMES_SHOWN = 30;

  @Inject CurrentActor me;
  @Inject DealTalk talk;

  public TalkModel of(Page page, DealView view, Form form, boolean sure) {
    Actor actor = me.actor();
    DealFacts deal = view.facts();
    Set<DealAction> allowed = deal.allowed();
    boolean may = allowed.contains(DealAction.COMMENT);
    int unread = talk.unread(actor, List.of(deal.id())).getOrDefault(deal.id(), 0);
    return new TalkModel(
        deal.id().text(),
        may,
        allowed.contains(DealAction.NOTE_INTERNALLY),
        may ? people(page, actor, view) : List.of(),
        sharedWith(view),
        sure,
        unread,
        older(deal),
        form);
  }

  /** Looking through a partner's eyes is no reading of theirs. */
  public void read(DealView view) {
    DealFacts deal = view.facts();
    boolean reads = me.watcher().isEmpty() && deal.allowed().contains(DealAction.COMMENT);
    if (reads && !deal.messages().isEmpty()) {
      talk.read(me.actor(), deal.messages().getFirst().id());
    }
  }

  public static Optional<String> sharedWith(DealView view) {
    return view instanceof DealCompanyView company ? company.partnerName() : Optional.empty();
  }

  private List<Choice> people(Page page, Actor actor, DealView view) {
    return talk.people(actor, view.facts().id(), Visibility.SHARED).stream()
        .filter(person -> !person.id().equals(actor.person()))
        .limit(NAMES_SHOWN)
        .map(person -> TalkModel.choice(page, person))
        .toList();
  }

  private static Optional<String> older(DealFacts deal) {
    if (deal.messages().size() < SHOWN) {
      return Optional.empty();
    }
    MessageView last = deal.messages().getLast();
    return Optional.of(
        Address.of("/deals/" + deal.id().text() + "/messages")
            .with("after", Cursors.write(new Keyset(last.at().toString(), last.id().value())))
            .toString());
  }
}
