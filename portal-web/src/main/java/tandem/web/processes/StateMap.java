package tandem.web.processes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tandem.deals.DealStage;
import tandem.deals.processes.ProcessKind;
import tandem.deals.processes.ProcessTerms;
import tandem.deals.processes.StageLife;
import tandem.deals.processes.StageTerms;
import tandem.web.platform.Page;

/**
 * A process drawn: stages in their order, the ways between them, and how it is lived. Made of the
 * same data as the checks; a table beside it says the same.
 */
public record StateMap(int width, int height, String label, List<Box> boxes, List<Way> ways) {
  private static final int BOX = 148;
  private static final int TALL = 92;
  private static final int GAP = 40;
  private static final int TOP = 64;
  private static final int BELOW = 76;
  private static final int EDGE = 4;
  private static final int LONGEST = 17;

  /** A stage. */
  public record Box(
      int x,
      int y,
      int width,
      int height,
      String css,
      String name,
      String whole,
      List<String> lines) {
    public int middle() {
      return x + width / 2;
    }

    public int line(int number) {
      return y + 46 + number * 18;
    }
  }

  /** A way from one stage to another: an SVG path. */
  public record Way(String path, String css) {}

  /**
   * @param lives empty when nothing is told of real counts
   * @param here the stage to be pointed out
   */
  public static StateMap of(
      Page page, ProcessTerms terms, List<StageLife> lives, Optional<DealStage> here) {
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < terms.stages().size(); i++) {
      boxes.add(box(page, terms.stages().get(i), i, lives, here));
    }
    return new StateMap(
        boxes.size() * (BOX + GAP) - GAP + 2 * EDGE,
        TOP + tall(lives) + BELOW,
        page.t("process.map_of", page.t("process.kind." + terms.kind())),
        boxes,
        ways(terms, boxes));
  }

  /** A box without real counts is one line lower. */
  private static int tall(List<StageLife> lives) {
    return lives.isEmpty() ? TALL - 20 : TALL;
  }

  private static Box box(
      Page page, StageTerms stage, int place, List<StageLife> lives, Optional<DealStage> here) {
    Optional<StageLife> life =
        lives.stream().filter(each -> each.stage() == stage.stage()).findFirst();
    List<String> lines = new ArrayList<>();
    lines.add(
        stage.stage().isOpen()
            ? page.t("process.designed", stage.percent(), stage.normDays())
            : page.t("format.percent", stage.percent()));
    life.ifPresent(each ->
        lines.add(
            stage.stage().isOpen() && each.medianDays().isPresent()
                ? page.t(
                    "process.lived",
                    page.format().number(each.standing()),
                    Math.round(each.medianDays().getAsDouble()))
                : page.t("process.count", page.format().number(each.standing()))));
    String name = stage.name(page.language());
    String css =
        (here.filter(stage.stage()::equals).isPresent() ? "here" : "")
            + (stage.stage() == DealStage.WON ? " end" : "")
            + (life.filter(each -> isSlow(stage, each)).isPresent() ? " slow" : "");
    return new Box(
        EDGE + place * (BOX + GAP),
        TOP,
        BOX,
        tall(lives),
        css.strip(),
        shortened(name),
        name,
        lines);
  }

  /** Half of the stays took longer than the norm: working days are five of seven. */
  static boolean isSlow(StageTerms stage, StageLife life) {
    return stage.stage().isOpen()
        && life.medianDays().isPresent()
        && life.medianDays().getAsDouble() > stage.normDays() * 7.0 / 5;
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1).strip() + "…";
  }

  private static List<Way> ways(ProcessTerms terms, List<Box> boxes) {
    List<Way> ways = new ArrayList<>();
    for (int i = 0; i + 1 < boxes.size(); i++) {
      Box from = boxes.get(i);
      int y = from.y() + from.height() / 2;
      int start = from.x() + BOX;
      ways.add(new Way("M%d %d H%d".formatted(start, y - 8, start + GAP - 2), "on"));
      if (i + 2 < boxes.size()) {
        ways.add(new Way("M%d %d H%d".formatted(start + GAP, y + 8, start + 2), "back"));
      }
      if (i + 2 < boxes.size() && terms.kind() != ProcessKind.SIMPLE) {
        ways.add(over(from, boxes.get(i + 2), terms.kind()));
      }
    }
    int low = TOP + boxes.getFirst().height();
    for (Box box : boxes.subList(0, Math.max(0, boxes.size() - 1))) {
      ways.add(new Way("M%d %d V%d".formatted(box.middle(), low, low + BELOW - 30), "out"));
    }
    return ways;
  }

  private static Way over(Box from, Box to, ProcessKind kind) {
    return new Way(
        "M%d %d C%d %d %d %d %d %d"
            .formatted(
                from.middle() + 12,
                TOP,
                from.middle() + 40,
                12,
                to.middle() - 40,
                12,
                to.middle() - 12,
                TOP - 2),
        kind == ProcessKind.COMPLEX ? "skip asks" : "skip");
  }

  /** Where the words for a lost deal stand. */
  public int lost() {
    return height - 12;
  }
}
