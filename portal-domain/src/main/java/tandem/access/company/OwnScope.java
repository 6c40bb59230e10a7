package tandem.access.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import tandem.access.Actor;
import tandem.access.CompanyUser;
import tandem.platform.OpenToAll;
import tandem.platform.UseCase;

/** Whose records the caller sees, and who said so. */
@UseCase
@ApplicationScoped
public class OwnScope {
  @Inject CompanyBook book;

  /** Empty for people of firms: they see their firm. */
  @OpenToAll("everybody may know how far they see")
  public Optional<Colleague> of(Actor actor) {
    return actor instanceof CompanyUser user
        ? Optional.of(book.get(user.person()))
        : Optional.empty();
  }
}
