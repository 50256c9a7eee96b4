package overbounce.loose;

import org.jbox2d.callbacks.ContactImpulse;
import org.jbox2d.callbacks.ContactListener;
import org.jbox2d.collision.AABB;
import org.jbox2d.collision.Manifold;
import org.jbox2d.dynamics.Fixture;
import org.jbox2d.dynamics.contacts.Contact;

/** Lets platforms hold what comes from above only. Arena loop only. */
final class OneWay implements ContactListener {
    /** What a platform's fixture is known by. */
    static final Object PLATFORM = "platform";

    /** How far below its top something still stands on it, in metres: an eighth of a unit more than its skin. */
    private static final float SUNK = 0.06f;

    @Override
    public void preSolve(Contact contact, Manifold before) {
        Fixture a = contact.getFixtureA();
        Fixture b = contact.getFixtureB();
        if (PLATFORM.equals(a.getUserData())) {
            contact.setEnabled(isAbove(b, a));
        } else if (PLATFORM.equals(b.getUserData())) {
            contact.setEnabled(isAbove(a, b));
        }
    }

    private static boolean isAbove(Fixture thing, Fixture platform) {
        AABB box = thing.getAABB(0);
        AABB top = platform.getAABB(0);
        return thing.getBody().getLinearVelocity().y > -SUNK && box.upperBound.y - SUNK < top.lowerBound.y + SUNK * 2;
    }

    @Override
    public void beginContact(Contact contact) {
        // Of no interest.
    }

    @Override
    public void endContact(Contact contact) {
        // Of no interest.
    }

    @Override
    public void postSolve(Contact contact, ContactImpulse impulse) {
        // Of no interest.
    }
}
