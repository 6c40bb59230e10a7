package tandem.it.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tandem.it.harness.Portal;
import tandem.platform.PublicId;

/**
 * Every address of the portal that takes a form, read from the sources of its controllers: a new
 * one is tested without a line here.
 */
final class PostPages {
  private static final Pattern CLASS =
      Pattern.compile("@Path\\(\"([^\"]*)\"\\)[^{]*?public (?:final )?class ", Pattern.DOTALL);
  private static final Pattern POST =
      Pattern.compile("@POST((?:\\s*@\\w+(?:\\([^)]*\\))?)*)\\s*public ", Pattern.DOTALL);
  private static final Pattern PATH = Pattern.compile("@Path\\(\"([^\"]*)\"\\)");

  private static final Pattern VARIABLE = Pattern.compile("\\{\\w+(?::([a-z]+)_)?[^}]*\\}");

  private PostPages() {}

  static List<String> all() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Portal.root().resolve("portal-web/src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
        add(Files.readString(file), found);
      }
    }
    return found.stream().distinct().toList();
  }

  private static void add(String source, List<String> found) {
    Matcher type = CLASS.matcher(source);
    if (!type.find()) {
      return;
    }
    Matcher post = POST.matcher(source);
    while (post.find()) {
      Matcher path = PATH.matcher(post.group(1));
      String below = path.find() ? "/" + path.group(1) : "";
      found.add(
          withIds(
              ("/" + type.group(1) + below)
                  .replaceAll("/+", "/")
                  .replaceAll("\\{\\w+:([a-z-]+)\\|[^}]*}", "$1")
                  .replaceAll("\\{currency:[^/]*", "EUR")));
    }
  }

  /** Ids of the kind that the address asks for; where it does not say, a lead's. */
  private static String withIds(String template) {
    return VARIABLE
        .matcher(template)
        .replaceAll(name ->
            PublicId.format(Optional.ofNullable(name.group(1)).orElse("lead"), UUID.randomUUID()));
  }
}
