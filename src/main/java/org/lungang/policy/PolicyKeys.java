package org.lungang.policy;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lungang.district.Subject;
import tools.jackson.databind.node.ObjectNode;

/**
 * The keys of a policy file, as the records of this package describe them with {@link PolicyKey}:
 * the one place from which reading, the JSON Schema, completeness, bounds and the reference page
 * follow.
 */
final class PolicyKeys {

  /** The whole file. */
  static final Shape.ObjectOf POLICY = new Shape.ObjectOf(Policy.class, null);

  /** What an id looks like. */
  static final String ID = "^[^\\s.,;:\\\"'\\[\\]{}]+$";

  /** What a share looks like. */
  static final String SHARE =
      "^\\s*\\d{1,3}(\\.\\d{1,4})?\\s*%\\s*$|^\\s*\\d{1,6}\\s*/\\s*[1-9]\\d{0,5}\\s*$";

  private static final Map<Class<?>, List<Property>> KNOWN = new ConcurrentHashMap<>();
  private static final Map<Class<?>, Constructor<?>> CONSTRUCTORS = new ConcurrentHashMap<>();

  private PolicyKeys() {}

  /** The policy that a merged tree says, already found to be right. */
  static Policy read(ObjectNode merged) {
    return (Policy) POLICY.read(merged);
  }

  /** The keys of a record's object, in order; an id that stands as the object's own key is none. */
  static List<Property> of(Class<?> type) {
    List<Property> known = KNOWN.get(type);
    if (known == null) {
      List<Property> found = new ArrayList<>();
      for (RecordComponent component : type.getRecordComponents()) {
        if (!isOwnKey(type, component)) {
          found.add(property(component));
        }
      }
      known = List.copyOf(found);
      KNOWN.put(type, known);
    }
    return known;
  }

  /** The constructor that takes all components of a record, in order. */
  static Constructor<?> constructor(Class<?> type) {
    Constructor<?> known = CONSTRUCTORS.get(type);
    if (known == null) {
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      for (int i = 0; i < types.length; i++) {
        types[i] = components[i].getType();
      }
      try {
        known = type.getDeclaredConstructor(types);
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException("A record has this constructor.", e);
      }
      CONSTRUCTORS.put(type, known);
    }
    return known;
  }

  /** The keys that hold lists of objects, wherever they stand. */
  static Set<String> listsOfObjects() {
    Set<String> keys = new HashSet<>();
    addLists(POLICY, keys);
    return keys;
  }

  private static void addLists(Shape shape, Set<String> keys) {
    if (shape instanceof Shape.ObjectOf object) {
      for (Property property : PolicyKeys.of(object.type())) {
        if (property.shape() instanceof Shape.ListOf list
            && list.item() instanceof Shape.ObjectOf) {
          keys.add(property.key());
        }
        addLists(property.shape(), keys);
      }
    } else if (shape instanceof Shape.ListOf list) {
      addLists(list.item(), keys);
    } else if (shape instanceof Shape.ById byId) {
      addLists(byId.value(), keys);
    } else if (shape instanceof Shape.ByCode byCode) {
      addLists(byCode.value(), keys);
    }
  }

  /** A name in snake case: {@code atLeast} is {@code at_least}. */
  static String snake(String name) {
    StringBuilder snake = new StringBuilder();
    for (char letter : name.toCharArray()) {
      boolean begins = Character.isUpperCase(letter);
      snake.append(begins && !snake.isEmpty() ? "_" : "").append(Character.toLowerCase(letter));
    }
    return snake.toString();
  }

  private static Property property(RecordComponent component) {
    Described described = new Described(component);
    Shape shape = shape(component.getGenericType(), described);
    String restOf =
        shape instanceof Shape.ById byId && byId.inOrder() ? described.words().restOf() : "";
    return new Property(
        restOf.isEmpty() ? snake(component.getName()) : Policy.OTHERS,
        restOf,
        described,
        shape,
        component.getType());
  }

  private static Shape shape(Type type, Described key) {
    if (type instanceof ParameterizedType generic) {
      Type[] of = generic.getActualTypeArguments();
      if (generic.getRawType() == Map.class) {
        Shape value = shape(of[1], key);
        return of[0] == String.class
            ? new Shape.ById(value, false)
            : new Shape.ByCode((Class<?>) of[0], value, key);
      }
      Shape item = shape(of[0], key);
      boolean byId =
          item instanceof Shape.ObjectOf object
              && isOwnKey(object.type(), object.type().getRecordComponents()[0]);
      return byId
          ? new Shape.ById(item, true)
          : new Shape.ListOf(item, generic.getRawType() == Set.class, key);
    }
    return single((Class<?>) type, key);
  }

  private static Shape single(Class<?> type, Described key) {
    if (type == int.class || type == Integer.class || type == long.class) {
      return new Shape.Whole(key, type == long.class);
    } else if (type == boolean.class || type == Boolean.class) {
      return new Shape.Flag();
    } else if (type.isEnum()) {
      return new Shape.OneOf(type, key);
    } else if (type == Share.class) {
      return new Shape.Part();
    } else if (type == Subject.class) {
      return new Shape.Taught();
    } else if (type == Term.class) {
      return new Shape.Lasting();
    } else if (type == ExemptionRule.class) {
      return new Shape.Exemption();
    } else if (type.isRecord()) {
      return new Shape.ObjectOf(type, key);
    }
    return new Shape.Text(key);
  }

  /** Whether a component stands as the key of its object, which is one of several by id. */
  private static boolean isOwnKey(Class<?> type, RecordComponent component) {
    return component.getName().equals("id") && type != Policy.class;
  }
}
