package overbounce.maps;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers what is wrong with one file, so that an author sees everything at once.
 *
 * <p>One thread at a time.
 */
final class Problems {
    private final String file;
    private final List<MapProblem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void inFile(String wrong, String instead) {
        found.add(new MapProblem(file, "", wrong, instead));
    }

    void inLayer(String layer, String wrong, String instead) {
        found.add(new MapProblem(file, "layer \"" + layer + "\"", wrong, instead));
    }

    void at(TiledObject object, String wrong, String instead) {
        found.add(new MapProblem(file, object.place(), wrong, instead));
    }

    int count() {
        return found.size();
    }

    void throwIfAny() throws MapException {
        if (!found.isEmpty()) {
            throw new MapException(found);
        }
    }
}
