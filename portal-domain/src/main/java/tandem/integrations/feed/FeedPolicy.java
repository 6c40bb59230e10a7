package tandem.integrations.feed;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.access.Actor;
import tandem.access.CompanyUser;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;
import tandem.platform.Refusal;

/** Who reads a firm's events (api-and-security A.4): its owner, its developers, its systems. */
@ApplicationScoped
class FeedPolicy {
  void mayRead(Actor actor) {
    boolean allowed =
        switch (actor) {
          case PartnerUser user -> user.worksOnAll() || user.is(PartnerRole.DEVELOPER);
          case CompanyUser ignored -> false;
        };
    if (!allowed) {
      throw new Refusal.Forbidden(
          "role_required", "Only owners, developers and systems of a firm read its events");
    }
  }

  /** A developer has no business records: they read that something happened, not what it is. */
  boolean seesRecords(Actor actor) {
    return actor instanceof PartnerUser user && user.worksOnAll();
  }
}
