package com.sun.glass.ui.wide;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;

/** JavaFX's headless platform with a screen of 1920 × 1200; chosen by {@code -Dglass.platform=Wide}. */
public final class WidePlatformFactory extends HeadlessPlatformFactory {
    @Override
    public Application createApplication() {
        return new WideApplication();
    }
}
