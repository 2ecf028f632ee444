package atelier.stylizer;

/** An array that is used again for every tile: large fresh ones would make the heap grow. */
final class Scratch {
    private float[] values = {};

    /** At least so many values, holding anything. */
    float[] of(int length) {
        if (values.length < length) {
            values = new float[length];
        }
        return values;
    }
}
