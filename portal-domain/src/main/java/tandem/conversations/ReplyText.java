package tandem.conversations;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody wrote, without what mail programs add: the quoted mail, the line that announces it
 * (Gmail, Outlook, Apple Mail, Thunderbird, Yandex, Mail.ru; English and Russian) and the
 * signature.
 */
final class ReplyText {
  private static final int LONGEST_LINE = 700;
  private static final int LONGEST_BREAK = 8;
  private static final Pattern BREAKS =
      Pattern.compile("^(<br\\b|</(p|div|li|tr)>)", Pattern.CASE_INSENSITIVE);

  /** Where the answer ends. */
  private static final List<Pattern> ENDS =
      List.of(
          Pattern.compile("--\\s?"),
          Pattern.compile("_{8,}"),
          Pattern.compile("-{2,} ?(Original Message|Исходное сообщение|Пересылаемое сообщение).*"),
          Pattern.compile(
              "(On|В|Le|Am) .{0,300}(wrote|писал\\S*|написал\\S*|schrieb|écrit).{0,200}:"),
          Pattern.compile(".{0,300}<[^<>@\\s]{1,100}@[^<>\\s]{1,255}>\\s?:"),
          Pattern.compile("(From|От|От кого): .{0,300}@.{0,300}"),
          Pattern.compile("(Sent from my|Отправлено с|Отправлено из|Get Outlook for).{0,100}"));

  private ReplyText() {}

  /** Empty when nothing of their own is left. */
  static String own(String text) {
    List<String> lines =
        text.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "").lines().toList();
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      // the announcing line is often broken in two
      String two = i + 1 < lines.size() ? line + " " + lines.get(i + 1).strip() : line;
      if (ends(line) || (announces(line) && ends(two))) {
        break;
      }
      if (!line.startsWith(">")) {
        kept.add(lines.get(i).stripTrailing());
      }
    }
    return String.join("\n", kept).replaceAll("\n{3,}", "\n\n").strip();
  }

  private static boolean announces(String line) {
    return line.startsWith("On ") || line.startsWith("В ") || line.matches(".*\\d{1,2}:\\d{2}.*");
  }

  private static boolean ends(String line) {
    return line.length() <= LONGEST_LINE
        && ENDS.stream().anyMatch(pattern -> pattern.matcher(line).matches());
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
