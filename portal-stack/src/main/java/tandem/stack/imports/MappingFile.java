package tandem.stack.imports;

import java.util.ArrayList;
import java.util.List;
import tandem.integrations.ImportMapping;
import tandem.stack.StackException;

/** A mapping file with several steps, each under its {@code [name]}. */
record MappingFile(List<Step> steps) {

  /** One file into one target. */
  record Step(String name, String text, ImportMapping mapping) {}

  static MappingFile parse(String text) {
    List<Step> steps = new ArrayList<>();
    String name = "";
    StringBuilder section = new StringBuilder();
    for (String line : text.lines().toList()) {
      String stripped = line.strip();
      if (stripped.startsWith("[") && stripped.endsWith("]")) {
        add(steps, name, section);
        name = stripped.substring(1, stripped.length() - 1);
        section.setLength(0);
      } else {
        section.append(line).append('\n');
      }
    }
    add(steps, name, section);
    if (steps.isEmpty()) {
      throw new StackException("The mapping has no [section].");
    }
    return new MappingFile(List.copyOf(steps));
  }

  private static void add(List<Step> steps, String name, StringBuilder section) {
    if (!name.isEmpty()) {
      steps.add(new Step(name, section.toString(), ImportMapping.parse(section.toString())));
    }
  }
}
