package tandem.web.developer;

import java.util.List;
import tandem.web.platform.Tab;

/** The catalogue of events. */
public record EventsModel(List<Tab> tabs, List<Group> groups, String example, String feed) {
  public EventsModel {
    tabs = List.copyOf(tabs);
    groups = List.copyOf(groups);
  }

  /** Types of events about one kind of object. */
  public record Group(String title, String scope, List<Type> types) {
    public Group {
      types = List.copyOf(types);
    }
  }

  /** One type. */
  public record Type(String name, String words) {}
}
