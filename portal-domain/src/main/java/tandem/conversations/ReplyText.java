package tandem.conversations;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody wrote, without what mail programs add: the quoted mail, the line that announces it
 * (Gmail, Outlook, Apple Mail, Thunderbird, Yandex, Mail.ru; English and Russian) and the
 * signature. Answers written between the lines of the quoted mail are kept; where quoted lines bear
 * no mark, nothing below the announcing line can be told from them.
 */
final class ReplyText {
  private static final int LONGEST_LINE = 700;
  private static final int LONGEST_BREAK = 8;
  private static final Pattern BREAKS =
      Pattern.compile("^(<br\\b|</(p|div|li|tr)>)", Pattern.CASE_INSENSITIVE);

  private static final List<Pattern> SIGNATURES = patterns("--\\s?");
  private static final List<Pattern> OF_DEVICES =
      patterns("(Sent from my|Отправлено с|Отправлено из|Get Outlook for).{0,100}");

  /** The mail below them bears no marks. */
  private static final List<Pattern> SEPARATORS =
      patterns(
          "_{8,}",
          "-{2,} ?(Original Message|Исходное сообщение|Пересылаемое сообщение).*",
          "(From|От|От кого): .{0,300}@.{0,300}");

  private static final List<Pattern> ANNOUNCING =
      patterns(
          "(On|В|Le|Am) .{0,300}(wrote|писал\\S*|написал\\S*|schrieb|écrit).{0,200}:",
          ".{0,300}<[^<>@\\s]{1,100}@[^<>\\s]{1,255}>\\s?:");

  /** A date or an address: a sentence of one's own that ends in "wrote:" has neither. */
  private static final Pattern DATED = Pattern.compile(".*[\\d@].*");

  private final List<String> lines;
  private final List<String> kept = new ArrayList<>();

  private ReplyText(String text) {
    lines = text.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "").lines().toList();
  }

  private static List<Pattern> patterns(String... expressions) {
    return Stream.of(expressions).map(Pattern::compile).toList();
  }

  /** Empty when nothing of their own is left. */
  static String own(String text) {
    return new ReplyText(text).own();
  }

  private String own() {
    int at = 0;
    while (at < lines.size()) {
      int announced = announced(at);
      if (announced > 0) {
        between(at + announced);
        at = lines.size();
      } else if (is(SEPARATORS, line(at))) {
        at = lines.size();
      } else if (signs(at)) {
        at = quotedFrom(at + 1);
      } else {
        keep(at++);
      }
    }
    return said();
  }

  /**
   * Below the announcement: words between marked lines are theirs; words after the last of them
   * only where they answered so, or said nothing above it.
   */
  private void between(int from) {
    int first = nextWords(from);
    if (first == lines.size() || !quoted(first)) {
      return;
    }
    int last = lines.size() - 1;
    while (!quoted(last)) {
      last--;
    }
    boolean above = !said().isEmpty();
    int before = kept.size();
    for (int at = first; at <= last; at++) {
      keep(at);
    }
    boolean answered = kept.subList(before, kept.size()).stream().anyMatch(line -> !line.isBlank());
    if (answered || !above) {
      for (int at = last + 1; at < lines.size() && !signs(at); at++) {
        keep(at);
      }
    }
  }

  private void keep(int at) {
    if (!quoted(at)) {
      kept.add(lines.get(at).stripTrailing());
    }
  }

  private String said() {
    return String.join("\n", kept).replaceAll("\n{3,}", "\n\n").strip();
  }

  private int nextWords(int from) {
    int at = from;
    while (at < lines.size() && line(at).isEmpty()) {
      at++;
    }
    return at;
  }

  /** How many lines announce the quoted mail here; the announcement is often broken in two. */
  private int announced(int at) {
    if (announces(line(at), at + 1)) {
      return 1;
    }
    boolean begins =
        line(at).startsWith("On ")
            || line(at).startsWith("В ")
            || line(at).matches(".*\\d{1,2}:\\d{2}.*");
    return begins && at + 1 < lines.size() && announces(line(at) + " " + line(at + 1), at + 2)
        ? 2
        : 0;
  }

  private boolean announces(String line, int below) {
    return is(ANNOUNCING, line)
        && (DATED.matcher(line).matches() || (below < lines.size() && quoted(below)));
  }

  /** A device's line is one only where nothing of their own follows it. */
  private boolean signs(int at) {
    if (is(SIGNATURES, line(at))) {
      return true;
    }
    if (!is(OF_DEVICES, line(at))) {
      return false;
    }
    int next = nextWords(at + 1);
    return next == lines.size()
        || quoted(next)
        || announced(next) > 0
        || is(SEPARATORS, line(next))
        || is(SIGNATURES, line(next));
  }

  /** The first marked line of the quoted mail from here on. */
  private int quotedFrom(int from) {
    int at = from;
    while (at < lines.size() && !quoted(at)) {
      at++;
    }
    return at;
  }

  private boolean quoted(int at) {
    return line(at).startsWith(">");
  }

  private String line(int at) {
    return lines.get(at).strip();
  }

  private static boolean is(List<Pattern> patterns, String line) {
    return line.length() <= LONGEST_LINE
        && patterns.stream().anyMatch(pattern -> pattern.matcher(line).matches());
  }

  /** Words of a page, for mail that has no plain text. */
  static String ofHtml(String html) {
    return untagged(html.replaceAll("(?is)<(script|style|head|blockquote)\\b.*?(</\\1>|$)", ""))
        .replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  /** In one pass, however many tags are never closed. */
  private static String untagged(String html) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < html.length()) {
      int open = html.indexOf('<', at);
      int close = open < 0 ? -1 : html.indexOf('>', open);
      if (close < 0) {
        return text.append(html, at, html.length()).toString();
      }
      text.append(html, at, open);
      if (BREAKS.matcher(html.substring(open, Math.min(close + 1, open + LONGEST_BREAK))).find()) {
        text.append('\n');
      }
      at = close + 1;
    }
    return text.toString();
  }
}
