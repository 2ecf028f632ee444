package com.sun.glass.ui.wide;

import com.sun.glass.ui.Screen;
import com.sun.glass.ui.headless.HeadlessApplication;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;

/** The headless application on a larger screen, with a frame buffer to match. */
final class WideApplication extends HeadlessApplication {
    static final int WIDTH = 1920;
    static final int HEIGHT = 1200;

    private Screen[] screens;

    @Override
    protected Screen[] staticScreen_getScreens() {
        if (screens == null) {
            screens = new Screen[] {
                new Screen(
                        0, 32, 0, 0, WIDTH, HEIGHT, 0, 0, WIDTH, HEIGHT, 0, 0, WIDTH, HEIGHT, 100, 100, 1f, 1f, 1f, 1f)
            };
            enlargeFrameBuffer();
        }
        return screens.clone();
    }

    // the buffer's size is fixed in its class, and the field is of its package alone
    private void enlargeFrameBuffer() {
        try {
            Field field = HeadlessApplication.class.getDeclaredField("frameBuffer");
            field.setAccessible(true);
            field.set(this, ByteBuffer.allocate(WIDTH * HEIGHT * 4));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JavaFX has another headless platform", e);
        }
    }
}
