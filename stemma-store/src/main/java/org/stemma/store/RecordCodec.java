package org.stemma.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Writes values made of records, sealed families of records, enums, lists, options, strings and numbers as bytes.
 *
 * <p>For caches only: {@link #shape()} changes when any of the types does, and what has another shape is not read but made
 * anew. What cannot be made anew is written as JSON instead.
 */
final class RecordCodec<T> {
    /** Writes and reads one type. */
    private interface Form {
        void write(Object value, DataOutputStream out) throws IOException, ReflectiveOperationException;

        Object read(DataInputStream in) throws IOException, ReflectiveOperationException;
    }

    private final Map<Type, Form> forms = new HashMap<>();
    private final TreeMap<String, String> shapes = new TreeMap<>();
    private final Form root;
    private final Class<T> type;

    private RecordCodec(Class<T> type) {
        this.type = type;
        this.root = form(type);
    }

    static <T> RecordCodec<T> of(Class<T> type) {
        return new RecordCodec<>(type);
    }

    /** Names the form of all types that are part of it. */
    String shape() {
        return Hash.of(shapes.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    byte[] write(T value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            root.write(value, new DataOutputStream(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot write a " + type.getSimpleName(), e);
        }
        return out.toByteArray();
    }

    T read(byte[] bytes) {
        try {
            return type.cast(root.read(new DataInputStream(new ByteArrayInputStream(bytes))));
        } catch (IOException | ReflectiveOperationException | RuntimeException e) {
            throw new LibraryException(
                    LibraryException.Reason.DAMAGED, "stored " + type.getSimpleName() + " cannot be read", e);
        }
    }

    private Form form(Type wanted) {
        Form known = forms.get(wanted);
        if (known != null) {
            return known;
        }
        // A type may hold itself: it finds this and not its own beginning.
        forms.put(wanted, new Form() {
            @Override
            public void write(Object value, DataOutputStream out) throws IOException, ReflectiveOperationException {
                form(wanted).write(value, out);
            }

            @Override
            public Object read(DataInputStream in) throws IOException, ReflectiveOperationException {
                return form(wanted).read(in);
            }
        });
        Form made = wanted instanceof ParameterizedType p ? generic(p) : plain((Class<?>) wanted);
        forms.put(wanted, made);
        return made;
    }

    private Form generic(ParameterizedType p) {
        Form[] inner = new Form[p.getActualTypeArguments().length];
        for (int i = 0; i < inner.length; i++) {
            inner[i] = form(p.getActualTypeArguments()[i]);
        }
        if (p.getRawType() == Optional.class) {
            return new Of(
                    (v, out) -> {
                        Optional<?> o = (Optional<?>) v;
                        out.writeBoolean(o.isPresent());
                        if (o.isPresent()) {
                            inner[0].write(o.get(), out);
                        }
                    },
                    in -> in.readBoolean() ? Optional.of(inner[0].read(in)) : Optional.empty());
        }
        if (p.getRawType() == List.class) {
            return new Of(
                    (v, out) -> {
                        List<?> list = (List<?>) v;
                        out.writeInt(list.size());
                        for (Object o : list) {
                            inner[0].write(o, out);
                        }
                    },
                    in -> {
                        int n = in.readInt();
                        List<Object> list = new ArrayList<>(Math.min(n, 1024));
                        for (int i = 0; i < n; i++) {
                            list.add(inner[0].read(in));
                        }
                        return List.copyOf(list);
                    });
        }
        if (p.getRawType() == Map.class) {
            return new Of(
                    (v, out) -> {
                        Map<?, ?> map = (Map<?, ?>) v;
                        out.writeInt(map.size());
                        for (Map.Entry<?, ?> e : map.entrySet()) {
                            inner[0].write(e.getKey(), out);
                            inner[1].write(e.getValue(), out);
                        }
                    },
                    in -> {
                        int n = in.readInt();
                        Map<Object, Object> map = new LinkedHashMap<>();
                        for (int i = 0; i < n; i++) {
                            map.put(inner[0].read(in), inner[1].read(in));
                        }
                        return map;
                    });
        }
        throw new IllegalArgumentException("cannot be stored: " + p);
    }

    private Form plain(Class<?> c) {
        if (c == String.class) {
            return new Of(
                    (v, out) -> {
                        byte[] utf8 = ((String) v).getBytes(StandardCharsets.UTF_8);
                        out.writeInt(utf8.length);
                        out.write(utf8);
                    },
                    in -> new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
        }
        if (c == int.class || c == Integer.class) {
            return new Of((v, out) -> out.writeInt((Integer) v), DataInputStream::readInt);
        }
        if (c == long.class || c == Long.class) {
            return new Of((v, out) -> out.writeLong((Long) v), DataInputStream::readLong);
        }
        if (c == double.class || c == Double.class) {
            return new Of((v, out) -> out.writeDouble((Double) v), DataInputStream::readDouble);
        }
        if (c == boolean.class || c == Boolean.class) {
            return new Of((v, out) -> out.writeBoolean((Boolean) v), DataInputStream::readBoolean);
        }
        if (c == OptionalInt.class) {
            return new Of(
                    (v, out) -> {
                        OptionalInt o = (OptionalInt) v;
                        out.writeBoolean(o.isPresent());
                        if (o.isPresent()) {
                            out.writeInt(o.getAsInt());
                        }
                    },
                    in -> in.readBoolean() ? OptionalInt.of(in.readInt()) : OptionalInt.empty());
        }
        if (c.isEnum()) {
            Object[] constants = c.getEnumConstants();
            shapes.put(c.getName(), List.of(constants).toString());
            return new Of((v, out) -> out.writeByte(((Enum<?>) v).ordinal()), in -> constants[in.readUnsignedByte()]);
        }
        if (c.isRecord()) {
            return record(c);
        }
        if (c.isSealed()) {
            return family(c);
        }
        throw new IllegalArgumentException("cannot be stored: " + c);
    }

    private Form family(Class<?> c) {
        Class<?>[] members = c.getPermittedSubclasses();
        Form[] inner = new Form[members.length];
        shapes.put(c.getName(), List.of(members).toString());
        for (int i = 0; i < members.length; i++) {
            inner[i] = form(members[i]);
        }
        return new Of(
                (v, out) -> {
                    int i = 0;
                    while (!members[i].isInstance(v)) {
                        i++;
                    }
                    out.writeByte(i);
                    inner[i].write(v, out);
                },
                in -> inner[in.readUnsignedByte()].read(in));
    }

    private Form record(Class<?> c) {
        RecordComponent[] components = c.getRecordComponents();
        Form[] inner = new Form[components.length];
        Method[] accessors = new Method[components.length];
        Class<?>[] raw = new Class<?>[components.length];
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < components.length; i++) {
            raw[i] = components[i].getType();
            accessors[i] = components[i].getAccessor();
            accessors[i].setAccessible(true);
            inner[i] = form(components[i].getGenericType());
            shape.append(components[i].getName())
                    .append(':')
                    .append(components[i].getGenericType())
                    .append(' ');
        }
        shapes.put(c.getName(), shape.toString());
        Constructor<?> constructor;
        try {
            constructor = c.getDeclaredConstructor(raw);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its constructor", e);
        }
        constructor.setAccessible(true);
        return new Of(
                (v, out) -> {
                    for (int i = 0; i < inner.length; i++) {
                        inner[i].write(accessors[i].invoke(v), out);
                    }
                },
                in -> {
                    Object[] values = new Object[inner.length];
                    for (int i = 0; i < inner.length; i++) {
                        values[i] = inner[i].read(in);
                    }
                    return constructor.newInstance(values);
                });
    }

    /** A form made of its two halves. */
    private record Of(Writing writing, Reading reading) implements Form {
        interface Writing {
            void write(Object value, DataOutputStream out) throws IOException, ReflectiveOperationException;
        }

        interface Reading {
            Object read(DataInputStream in) throws IOException, ReflectiveOperationException;
        }

        @Override
        public void write(Object value, DataOutputStream out) throws IOException, ReflectiveOperationException {
            writing.write(value, out);
        }

        @Override
        public Object read(DataInputStream in) throws IOException, ReflectiveOperationException {
            return reading.read(in);
        }
    }
}
