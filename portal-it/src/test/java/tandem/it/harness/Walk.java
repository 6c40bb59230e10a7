package tandem.it.harness;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Walks through every kind of page that somebody reaches by links, each kind once, without a
 * browser. New pages and their forms are found without a line anywhere.
 */
public final class Walk {
  private static final String ID = "[a-z]{2,5}_[0-9A-HJKMNP-TV-Z]{26}";
  private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");
  private static final Pattern FORM =
      Pattern.compile("<form[^>]*method=\"post\"[^>]*action=\"(/[^\"]*)\"");
  private static final int MOST = 150;

  private final Map<String, String> pages = new LinkedHashMap<>();
  private final Map<String, String> forms = new LinkedHashMap<>();

  private Walk() {}

  /** Walks from the first page and from these; looks at each page while it is open. */
  public static Walk of(
      Reader reader, List<String> starts, BiConsumer<String, HttpResponse<String>> look) {
    Walk walk = new Walk();
    Deque<String> ahead = new ArrayDeque<>(starts);
    ahead.addFirst("/");
    ahead.forEach(start -> walk.pages.put(kind(start), start));
    while (!ahead.isEmpty()) {
      String path = ahead.poll();
      HttpResponse<String> page = reader.get(path);
      look.accept(path, page);
      if (page.statusCode() != 200) {
        continue;
      }
      Matcher form = FORM.matcher(page.body());
      while (form.find()) {
        walk.forms.putIfAbsent(kind(plain(form.group(1))), plain(form.group(1)));
      }
      Matcher link = LINK.matcher(page.body());
      while (link.find()) {
        String next = plain(link.group(1));
        boolean ours = !next.startsWith("/api/") && !next.startsWith("/styleguide");
        if (ours && walk.pages.size() < MOST && walk.pages.putIfAbsent(kind(next), next) == null) {
          ahead.add(next);
        }
      }
    }
    return walk;
  }

  /** Addresses by kind, in the order they were found. */
  public Map<String, String> pages() {
    return pages;
  }

  /** Where forms are sent to, by kind. */
  public Map<String, String> forms() {
    return forms;
  }

  /** The address without ids and without the values of its parameters. */
  public static String kind(String path) {
    return path.replaceAll(ID, "{id}").replaceAll("=[^&]*", "=…");
  }

  private static String plain(String html) {
    return html.replace("&amp;", "&");
  }
}
