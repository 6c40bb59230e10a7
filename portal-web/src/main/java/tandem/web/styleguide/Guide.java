package tandem.web.styleguide;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.web.platform.Badge;
import tandem.web.platform.Ball;
import tandem.web.platform.Bar;
import tandem.web.platform.Bucket;
import tandem.web.platform.Choice;
import tandem.web.platform.Fact;
import tandem.web.platform.FieldError;
import tandem.web.platform.Form;
import tandem.web.platform.Happening;
import tandem.web.platform.Hidden;
import tandem.web.platform.Hue;
import tandem.web.platform.Page;
import tandem.web.platform.Stage;
import tandem.web.platform.Step;

/** Specimens for the style guide: invented, but shaped as the product shapes them. */
public record Guide(
    List<String> icons,
    List<Badge> badges,
    List<Ball> balls,
    List<Bucket> buckets,
    List<Stage> stages,
    List<Stage> lost,
    List<Happening> happenings,
    List<Step> steps,
    List<Bar> bars,
    List<Choice> choices,
    Form blank,
    Form wrong) {
  /** What a partner's page leaves out, while the company looks as the partner. */
  public Hidden hidden() {
    return new Hidden(
        Fact.list().add("Check at submission", "Somebody else was found").facts(), List.of());
  }

  private static final List<String> ICONS =
      List.of(
          "home",
          "lead",
          "deal",
          "money",
          "shelf",
          "check",
          "clock",
          "bang",
          "question",
          "info",
          "lock",
          "plus",
          "minus",
          "cross",
          "search",
          "inbox",
          "arrow",
          "back",
          "down",
          "up",
          "bell",
          "user",
          "people",
          "building",
          "shield",
          "help",
          "exit",
          "sun",
          "moon",
          "screen",
          "globe",
          "calendar",
          "chat",
          "file",
          "edit",
          "undo",
          "ban",
          "flag",
          "trophy",
          "hourglass",
          "swap",
          "filter",
          "list",
          "trash",
          "scroll",
          "more",
          "eye",
          "hidden",
          "tandem");

  static Guide of(Page page) {
    Instant now = page.format().now();
    return new Guide(
        ICONS,
        someBadges(),
        someBalls(page, now),
        someBuckets(),
        someStages(3, "day 6 of 10"),
        someStages(5, ""),
        someHappenings(now),
        someSteps(),
        List.of(
            new Bar("Prospect", 62, "5 · €310 k"),
            new Bar("Solution", 88, "4 · €440 k"),
            new Bar("Negotiation", 24, "2 · €120 k")),
        List.of(
            new Choice("INN", "INN", "Russia, 10 or 12 digits"),
            new Choice("VAT", "VAT", "European Union"),
            new Choice("EIN", "EIN", "United States")),
        Form.of(Map.of("name", List.of("Nordhafen Logistik GmbH"), "scheme", List.of("VAT"))),
        wrongForm());
  }

  private static List<Badge> someBadges() {
    return List.of(
        Badge.of("Draft", "edit", Hue.GREY),
        Badge.of("In review", "clock", Hue.AMBER),
        Badge.of("Action required", "bang", Hue.VIOLET),
        Badge.of("Approved · protected until 12 March 2027", "shield", Hue.GREEN),
        Badge.of("Rejected · customer already served", "ban", Hue.RED),
        Badge.outlined("Expired", "hourglass", Hue.RED),
        Badge.of("Withdrawn", "undo", Hue.GREY),
        Badge.of("Won", "trophy", Hue.GREEN),
        Badge.of("Lost · price", "flag", Hue.GREY),
        Badge.of("Information", "info", Hue.BLUE));
  }

  private static List<Ball> someBalls(Page page, Instant now) {
    Instant monday = now.minus(Duration.ofHours(30));
    return List.of(
        Ball.yours(page, monday, Optional.of(now.plus(Duration.ofHours(28)))),
        Ball.theirs(
            page, page.t("ball.company"), monday, Optional.of(now.plus(Duration.ofHours(12)))),
        Ball.yours(page, monday, Optional.of(now.minus(Duration.ofHours(49)))),
        Ball.theirs(page, page.t("ball.partner"), monday, Optional.empty()));
  }

  private static List<Bucket> someBuckets() {
    return List.of(
        new Bucket("paid", "Paid this year", List.of("€84,120.00", "₽412,380.00"), "18 payouts"),
        new Bucket(
            "earned", "Earned, not paid yet", List.of("€9,615.00"), "next payout 5 December"),
        new Bucket("held", "Held", List.of("€1,200.00"), "until 14 January"),
        new Bucket("estimated", "Estimated", List.of("€54,000.00"), "from 14 open deals"));
  }

  private static List<Stage> someStages(int current, String note) {
    List<String> names =
        List.of("Prospect", "Qualified", "Solution", "Proposal", "Negotiation", "Won");
    return names.stream()
        .map(name -> {
          int place = names.indexOf(name);
          return new Stage(
              name, place < current - 1, place == current - 1, place == current - 1 ? note : "");
        })
        .toList();
  }

  private static List<Happening> someHappenings(Instant now) {
    return List.of(
        new Happening(
            "chat",
            Hue.GREY,
            "Nord Systems",
            "Pavel Orlov",
            now.minus(Duration.ofHours(1)),
            "The customer asked to move the pilot to January. Can we keep the price?",
            false),
        new Happening(
            "lock",
            Hue.AMBER,
            "Channel manager",
            "Martin Keller",
            now.minus(Duration.ofHours(3)),
            "Margin allows 4 % more if they sign this year.",
            true),
        new Happening(
            "deal",
            Hue.BRAND,
            "Stage moved to Solution",
            "Pavel Orlov",
            now.minus(Duration.ofDays(6)),
            "",
            false),
        new Happening(
            "check",
            Hue.GREEN,
            "Lead approved",
            "Anna Petrova",
            now.minus(Duration.ofDays(15)),
            "",
            false));
  }

  private static List<Step> someSteps() {
    return List.of(
        new Step("Licences, 40 × €1,150.00", "€46,000.00"),
        new Step("Not commissionable: travel", "−€1,200.00"),
        new Step("Base", "€44,800.00"),
        new Step(
            "Rate “Software, Silver tier”",
            "7.5%",
            "rule 3 of plan v4, from 1 October 2026",
            false),
        new Step("Estimated commission", "€3,360.00", "", true));
  }

  private static Form wrongForm() {
    return new Form(
        Map.of("name", List.of(""), "amount", List.of("12,500,5"), "taxId", List.of("7812014561")),
        List.of(
            new FieldError("wrong-taxId", "The check digit of this INN is wrong."),
            new FieldError("wrong-amount", "Write an amount such as 12 500.50.")));
  }
}
