package overbounce.arena;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import overbounce.bot.BotBrain;
import overbounce.bot.BotNames;
import overbounce.codec.PlayerName;

/** Everybody with a place in an arena, by id, and which ids and bot names are free. Arena loop only. */
final class Members {
    private final @Nullable Member[] byId;
    private final List<Member> all = new ArrayList<>();
    private final List<Member> shown = Collections.unmodifiableList(all);
    private final int idsMax;
    private int lastId;
    private int visits;
    private int bots;

    /** Ids are 1 to {@code idsMax}. */
    Members(int idsMax) {
        this.idsMax = idsMax;
        byId = new Member[idsMax + 1];
    }

    Member addPerson(String name, ClientSink sink, int tick) {
        Member member = new Member(freeId(), unlikeOthers(name), tick);
        member.sink = sink;
        member.visit = ++visits;
        return enter(member);
    }

    /** The name, or the name with a number behind it when another here looks like it. */
    private String unlikeOthers(String name) {
        Set<String> taken = new HashSet<>();
        for (Member member : all) {
            taken.add(member.skeleton);
        }
        return new PlayerName(name).distinctFrom(taken).text();
    }

    Member addBot(int number, BotBrain brain, int tick) {
        Member member = new Member(freeId(), BotNames.name(number), tick);
        member.botNumber = number;
        member.brain = brain;
        return enter(member);
    }

    private Member enter(Member member) {
        lastId = member.id;
        bots += member.bot() ? 1 : 0;
        byId[member.id] = member;
        int place = 0;
        while (place < all.size() && all.get(place).id < member.id) {
            place++;
        }
        all.add(place, member);
        return member;
    }

    void remove(Member member) {
        byId[member.id] = null;
        bots -= all.remove(member) && member.bot() ? 1 : 0;
    }

    @Nullable
    Member get(int id) {
        return id >= 1 && id < byId.length ? byId[id] : null;
    }

    /** Everybody, by id. */
    List<Member> all() {
        return shown;
    }

    boolean hasFreeId() {
        return all.size() < idsMax;
    }

    /** The next id that nobody has: an id is not given again until all others were. */
    private int freeId() {
        int id = lastId;
        do {
            id = id % idsMax + 1;
        } while (byId[id] != null);
        return id;
    }

    /** The lowest number that no bot here has. */
    int freeBotNumber() {
        BitSet taken = new BitSet();
        for (Member member : all) {
            if (member.botNumber != Member.NEVER) {
                taken.set(member.botNumber);
            }
        }
        return taken.nextClearBit(0);
    }

    int bots() {
        return bots;
    }

    /** People, those included whose connection is gone. */
    int people() {
        return all.size() - bots;
    }

    int held() {
        int count = 0;
        for (Member member : all) {
            count += member.held() ? 1 : 0;
        }
        return count;
    }
}
