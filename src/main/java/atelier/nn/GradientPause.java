package atelier.nn;

import ai.djl.pytorch.jni.JniUtils;

/** While it is open, the thread that opened it records nothing for gradients; closing it goes back to what was before. */
public final class GradientPause implements AutoCloseable {
    private final boolean before = JniUtils.isGradMode();

    public GradientPause() {
        JniUtils.setGradMode(false);
    }

    @Override
    public void close() {
        JniUtils.setGradMode(before);
    }
}
