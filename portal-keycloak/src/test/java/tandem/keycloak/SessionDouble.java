package tandem.keycloak;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A session that can be ended; then it throws as the real one does. */
final class SessionDouble {
  private final Map<String, Object> attributes = new ConcurrentHashMap<>();
  private volatile boolean ended;

  boolean hasEnded() {
    return ended;
  }

  HttpSession session() {
    return (HttpSession)
        Proxy.newProxyInstance(
            HttpSession.class.getClassLoader(),
            new Class<?>[] {HttpSession.class},
            (proxy, called, arguments) -> answer(called.getName(), arguments));
  }

  private @Nullable Object answer(String called, Object @Nullable [] arguments) {
    if (called.equals("getId")) {
      return "a-session";
    }
    if (ended || arguments == null) {
      if (ended || !called.equals("invalidate")) {
        throw new IllegalStateException(called);
      }
      ended = true;
      return null;
    }
    return switch (called) {
      case "getAttribute" -> attributes.get((String) arguments[0]);
      case "setAttribute" -> {
        attributes.put((String) arguments[0], arguments[1]);
        yield null;
      }
      default -> throw new UnsupportedOperationException(called);
    };
  }
}
