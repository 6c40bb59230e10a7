package tandem.web.deals;

import tandem.deals.MessageView;
import tandem.deals.Visibility;
import tandem.web.platform.Happening;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;

/** What somebody said on a deal, as an entry of a timeline. */
public final class DealWords {
  private DealWords() {}

  public static Happening of(Page page, MessageView message) {
    boolean inside = message.visibility() == Visibility.COMPANY;
    String side = page.t(message.side().equals("PARTNER") ? "ball.partner" : "ball.company");
    return new Happening(
        inside ? "lock" : "chat",
        inside ? Hue.AMBER : Hue.BRAND,
        message.author(),
        side,
        message.at(),
        message.body(),
        inside);
  }
}
