package tandem.web.platform;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who is signed in to this request, as pages show it. */
@RequestScoped
public class CurrentViewer {

  public Viewer viewer() {
    return Viewer.nobody();
  }

  /** The language the person's account says. */
  Optional<String> locale() {
    return Optional.empty();
  }
}
