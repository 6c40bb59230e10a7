package tandem.customers.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * First step: the runs of letters and digits of a name. Compatibility form and lower case; quotes
 * part words, apostrophes vanish; single letters that stand together are one word, whatever stands
 * between them: S.A., A/S, I B M, P&amp;G.
 */
final class Tokens {
  private static final Pattern ORNAMENT = Pattern.compile("[™®©℠*]");
  private static final Pattern APOSTROPHE = Pattern.compile("['’‘ʼ`´′\\p{Cf}]");
  private static final Pattern GLUED_AFTER =
      Pattern.compile(
          "(?<=\\p{Ll})(?=(?:GmbH|AG|AB|AS|LLC|Ltd|Inc|Corp|SARL|Sp|Oy|Kft|OOO|ООО|ОАО|ЗАО|ПАО)\\b\\.?)");
  private static final Pattern GLUED_BEFORE =
      Pattern.compile("(?<![\\p{L}])(ООО|ОАО|ЗАО|ПАО|OOO|OAO|ZAO|PAO)(?=\\p{Lu}\\p{Ll})");
  private static final Pattern GLUED_LOW = Pattern.compile("(?<=\\p{L}{3})(?=gmbh\\b)");
  private static final Pattern GLUED_EAST =
      Pattern.compile("股份有限公司|有限责任公司|有限公司|集团|集團|株式会社|有限会社|合同会社|주식회사|유한회사");
  private static final Pattern RUN = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");
  private static final Pattern BETWEEN_INITIALS = Pattern.compile("[\\s./&+-]{1,3}");

  private Tokens() {}

  static List<Token> of(String name) {
    String text = ORNAMENT.matcher(name).replaceAll(" ").replace("№", " no ");
    text = GLUED_AFTER.matcher(text).replaceAll(" ");
    text = GLUED_BEFORE.matcher(text).replaceAll("$1 ");
    text = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    text = GLUED_LOW.matcher(APOSTROPHE.matcher(text).replaceAll("")).replaceAll(" ");
    return read(GLUED_EAST.matcher(text).replaceAll(" $0 "));
  }

  private static List<Token> read(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher run = RUN.matcher(text);
    boolean initials = false;
    boolean aside = false;
    int end = 0;
    while (run.find()) {
      String between = text.substring(end, run.start());
      end = run.end();
      boolean dot = end < text.length() && text.charAt(end) == '.';
      aside |= !tokens.isEmpty() && between.contains(",");
      Token token = new Token(Homoglyphs.oneScript(run.group()), dot, aside);
      if (initials && token.isLetter() && BETWEEN_INITIALS.matcher(between).matches()) {
        Token before = tokens.removeLast();
        tokens.add(new Token(before.text() + token.text(), before.dotted() || dot, aside));
        continue;
      }
      if (between.contains("&") || between.contains("+")) {
        tokens.add(new Token("and", false, aside));
      }
      tokens.add(token);
      initials = token.isLetter();
    }
    return tokens;
  }
}
