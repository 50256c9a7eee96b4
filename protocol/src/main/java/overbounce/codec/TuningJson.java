package overbounce.codec;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import overbounce.motion.Tuning;
import overbounce.motion.Weapon;
import overbounce.motion.WeaponSpec;

/** The figures of the game in a welcome: {@code tuning}, numbers by name, and {@code weapons}, an object for each. */
final class TuningJson {
    /** The numbers of a weapon by name, in the order of its record; the last is a truth value. */
    private static final int PIERCES = WeaponSpec.NAMES.size() - 1;

    private TuningJson() {}

    static void write(Tuning tuning, JsonWriter json) throws IOException {
        json.name("tuning").beginObject();
        double[] numbers = tuning.numbers();
        for (int i = 0; i < numbers.length; i++) {
            json.name(Tuning.NAMES.get(i));
            number(numbers[i], json);
        }
        json.endObject();
        json.name("weapons").beginArray();
        for (WeaponSpec weapon : tuning.weapons()) {
            write(weapon, json);
        }
        json.endArray();
    }

    private static void write(WeaponSpec weapon, JsonWriter json) throws IOException {
        json.beginObject();
        Weapon known = Weapon.inSlot(weapon.slot());
        json.name("name").value(known == null ? "" : known.shortName());
        double[] numbers = weapon.numbers();
        for (int i = 0; i < PIERCES; i++) {
            json.name(WeaponSpec.NAMES.get(i));
            number(numbers[i], json);
        }
        json.name(WeaponSpec.NAMES.get(PIERCES)).value(weapon.pierces());
        json.endObject();
    }

    /** A whole number is written without a fraction. */
    static void number(double value, JsonWriter json) throws IOException {
        long whole = (long) value;
        if (whole == value) {
            json.value(whole);
        } else {
            json.value(value);
        }
    }

    /** What the welcome says; a figure that an older server does not know is the one that the game ships with. */
    static Tuning read(JsonObject welcome) {
        double[] numbers = Tuning.defaults().numbers();
        JsonObject tuning = Objects.requireNonNull(welcome.getAsJsonObject("tuning"), "tuning");
        for (int i = 0; i < numbers.length; i++) {
            JsonElement value = tuning.get(Tuning.NAMES.get(i));
            numbers[i] = value == null ? numbers[i] : value.getAsDouble();
        }
        List<WeaponSpec> weapons = new ArrayList<>();
        JsonArray list = Objects.requireNonNull(welcome.getAsJsonArray("weapons"), "weapons");
        for (JsonElement weapon : list) {
            weapons.add(readWeapon(weapon.getAsJsonObject()));
        }
        return Tuning.of(numbers, weapons);
    }

    private static WeaponSpec readWeapon(JsonObject weapon) {
        double[] numbers = new double[WeaponSpec.NAMES.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(weapon.get(WeaponSpec.NAMES.get(i)));
        }
        return WeaponSpec.of(numbers, 0);
    }

    private static double number(@Nullable JsonElement value) {
        if (!(value instanceof JsonPrimitive primitive)) {
            return 0;
        }
        return primitive.isBoolean() ? (primitive.getAsBoolean() ? 1 : 0) : primitive.getAsDouble();
    }
}
