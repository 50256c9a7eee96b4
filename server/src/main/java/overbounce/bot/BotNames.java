package overbounce.bot;

import java.util.List;

/** What bots are called. Every shown name says that it is a bot's. Thread-safe. */
public final class BotNames {
    private static final List<String> NAMES = List.of(
            "Anvil", "Brisk", "Cinder", "Dunlin", "Ember", "Flint", "Gannet", "Hobnob", "Ibex", "Jolt", "Kestrel",
            "Lapwing", "Mortar", "Nettle", "Osprey", "Pumice", "Quill", "Rivet", "Sable", "Tinder", "Umber", "Vireo",
            "Wrench", "Yarrow", "Zephyr", "Bramble", "Cobalt", "Drumlin", "Fennel", "Grouse", "Hatchet", "Juniper");

    private BotNames() {}

    /** The name of the {@code number}th bot of an arena, from 0; beyond the list a figure keeps it unique. */
    public static String name(int number) {
        int round = number / NAMES.size();
        String name = NAMES.get(number % NAMES.size());
        return round == 0 ? "bot " + name : "bot " + name + " " + (round + 1);
    }
}
