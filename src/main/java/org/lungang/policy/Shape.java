package org.lungang.policy;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Subject;
import tools.jackson.databind.JsonNode;

/**
 * What may stand at a place of a policy file, and how it is read. The tree that is read was found
 * to be right before; what is wrong nevertheless is an {@link IllegalArgumentException}.
 */
sealed interface Shape {

  /** What a value means. */
  Object read(JsonNode value);

  /** A text. */
  record Text(Described key) implements Shape {
    @Override
    public Object read(JsonNode value) {
      return value.stringValue();
    }
  }

  /** A share: 20% or 1/3. */
  record Part() implements Shape {
    @Override
    public Object read(JsonNode value) {
      return Share.parse(value.stringValue());
    }
  }

  /** A subject: its code, its Chinese name, or any other subject. */
  record Taught() implements Shape {
    @Override
    public Object read(JsonNode value) {
      return Subject.of(value.stringValue());
    }
  }

  /** A whole number. */
  record Whole(Described key, boolean isLong) implements Shape {
    @Override
    public Object read(JsonNode value) {
      return isLong ? (Object) value.longValue() : (Object) value.intValue();
    }
  }

  /** How long a posting lasts: a number of years, or a text ({@link Term}). */
  record Lasting() implements Shape {
    @Override
    public Object read(JsonNode value) {
      return value.isString()
          ? Term.read(value.stringValue())
              .orElseThrow(() -> new IllegalArgumentException("No term (" + value + ")."))
          : new Term.Years(value.intValue());
    }
  }

  /** True or false. */
  record Flag() implements Shape {
    @Override
    public Object read(JsonNode value) {
      return value.booleanValue();
    }
  }

  /** A code: a constant's name, or a Chinese word for it. */
  record OneOf(Class<?> type, Described key) implements Shape {
    @Override
    public Object read(JsonNode value) {
      return Codes.of(value.stringValue(), type);
    }
  }

  /**
   * Several of something; a single value is a list of one.
   *
   * @param isSet whether they have no order of their own and none counts twice
   */
  record ListOf(Shape item, boolean isSet, Described key) implements Shape {
    @Override
    public Object read(JsonNode value) {
      Collection<Object> items = isSet ? new TreeSet<>() : new ArrayList<>();
      if (value.isArray()) {
        for (JsonNode each : value) {
          items.add(item.read(each));
        }
      } else {
        items.add(item.read(value));
      }
      return items;
    }
  }

  /**
   * An object whose keys are the components of a record.
   *
   * @param key at which it stands; null for the whole file and for a kind of exemption
   */
  record ObjectOf(Class<?> type, @Nullable Described key) implements Shape {

    /** What the schema calls it. */
    String name() {
      String own = key == null ? "" : key.words().name();
      return own.isEmpty() ? PolicyKeys.snake(type.getSimpleName()) : own;
    }

    /** The keys, in order. */
    List<Property> properties() {
      String without = key == null ? "" : key.words().without();
      List<Property> properties = new ArrayList<>();
      for (Property property : PolicyKeys.of(type)) {
        if (!property.key().equals(without)) {
          properties.add(property);
        }
      }
      return properties;
    }

    @Override
    public Object read(JsonNode value) {
      return read(null, value);
    }

    /**
     * Reads a record.
     *
     * @param id its first component, where that stands as the object's own key; else null
     */
    Object read(@Nullable String id, JsonNode value) {
      Constructor<?> constructor = PolicyKeys.constructor(type);
      List<Property> properties = PolicyKeys.of(type);
      @Nullable Object[] arguments = new @Nullable Object[constructor.getParameterCount()];
      int at = 0;
      if (id != null) {
        arguments[at++] = id;
      }
      for (Property property : properties) {
        arguments[at++] = property.read(value);
      }
      try {
        return constructor.newInstance(arguments);
      } catch (InvocationTargetException e) {
        throw new IllegalArgumentException(
            "The " + type.getSimpleName() + " (" + value + ") cannot be.", e.getCause());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("A record can be made.", e);
      }
    }
  }

  /** One of several objects, told apart by the key {@link ExemptionRule#NAME}. */
  record Exemption() implements Shape {
    @Override
    public Object read(JsonNode value) {
      String name = value.path(ExemptionRule.NAME).stringValue();
      Class<?> type = ExemptionKinds.all().get(name);
      if (type == null) {
        throw new IllegalArgumentException("No exemption rule (" + name + ").");
      }
      return new ObjectOf(type, null).read(value);
    }
  }

  /**
   * Objects by ids of the policy's own.
   *
   * @param inOrder whether they become a list in the order of the file, each with its id; else a
   *     map
   */
  record ById(Shape value, boolean inOrder) implements Shape {
    @Override
    public Object read(JsonNode node) {
      Map<String, Object> byId = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> entry : node.properties()) {
        Object read =
            inOrder && value instanceof ObjectOf object
                ? object.read(entry.getKey(), entry.getValue())
                : value.read(entry.getValue());
        byId.put(entry.getKey(), read);
      }
      return inOrder ? List.copyOf(byId.values()) : byId;
    }
  }

  /** Values by code. */
  record ByCode(Class<?> codes, Shape value, Described key) implements Shape {
    @Override
    public Object read(JsonNode node) {
      Map<Object, Object> byCode = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> entry : node.properties()) {
        if (!entry.getKey().equals(Policy.OTHERS)) {
          byCode.put(Codes.of(entry.getKey(), codes), value.read(entry.getValue()));
        }
      }
      return byCode;
    }
  }
}
