package tandem.platform.persistence;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Puts beans together as the container does, by type, with stand-ins for a few of them. */
public final class Beans {
  private final Map<Class<?>, Object> known = new HashMap<>();

  public Beans(EntityManager em) {
    known.put(EntityManager.class, em);
  }

  public <T> Beans with(Class<T> type, T bean) {
    known.put(type, bean);
    return this;
  }

  public <T> T get(Class<T> type) {
    if (!known.containsKey(type)) {
      Object bean = make(type);
      known.put(type, bean);
      fill(type, bean);
    }
    return type.cast(known.get(type));
  }

  private void fill(Class<?> type, Object bean) {
    for (Field field : type.getDeclaredFields()) {
      if (field.isAnnotationPresent(Inject.class)
          || field.isAnnotationPresent(PersistenceContext.class)) {
        field.setAccessible(true);
        ConfigProperty setting = field.getAnnotation(ConfigProperty.class);
        try {
          field.set(bean, setting == null ? stand(field.getType()) : value(field, setting));
        } catch (IllegalAccessException closed) {
          throw new IllegalStateException(closed);
        }
      }
    }
  }

  /** Whatever an installation may choose from: tests that need a choice bring their own bean. */
  private @Nullable Object stand(Class<?> type) {
    return type == Instance.class ? null : get(type);
  }

  private static Object value(Field field, ConfigProperty setting) {
    return field.getType() == Optional.class ? Optional.empty() : setting.defaultValue();
  }

  private static Object make(Class<?> type) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException abstractOrBroken) {
      throw new IllegalStateException("No stand-in for " + type, abstractOrBroken);
    }
  }
}
