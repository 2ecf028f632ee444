package atelier.image.color;

/** The visible difference of two colours; about 1 is just noticeable side by side. */
public final class DeltaE {
    private static final double POW25_7 = Math.pow(25, 7);

    private DeltaE() {}

    /** CIEDE2000 (CIE 142-2001) with unit weights, in the form of Sharma, Wu and Dalal (2005). */
    public static double ciede2000(Lab first, Lab second) {
        double meanChroma7 = Math.pow((first.chroma() + second.chroma()) / 2, 7);
        double g = 0.5 * (1 - Math.sqrt(meanChroma7 / (meanChroma7 + POW25_7)));
        double a1 = (1 + g) * first.a();
        double a2 = (1 + g) * second.a();
        double c1 = Math.hypot(a1, first.b());
        double c2 = Math.hypot(a2, second.b());
        double h1 = hue(a1, first.b());
        double h2 = hue(a2, second.b());

        double dl = second.l() - first.l();
        double dc = c2 - c1;
        double dh = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(hueStep(h1, h2, c1 * c2)) / 2);

        double l = (first.l() + second.l()) / 2 - 50;
        double c = (c1 + c2) / 2;
        double h = meanHue(h1, h2, c1 * c2);
        double sl = 1 + 0.015 * l * l / Math.sqrt(20 + l * l);
        double sc = 1 + 0.045 * c;
        double sh = 1 + 0.015 * c * hueWeight(h);
        double c7 = Math.pow(c, 7);
        double turn = 60 * Math.exp(-Math.pow((h - 275) / 25, 2));
        double rt = -2 * Math.sqrt(c7 / (c7 + POW25_7)) * Math.sin(Math.toRadians(turn));
        double tl = dl / sl;
        double tc = dc / sc;
        double th = dh / sh;
        return Math.sqrt(tl * tl + tc * tc + th * th + rt * tc * th);
    }

    private static double hueWeight(double h) {
        return 1
                - 0.17 * Math.cos(Math.toRadians(h - 30))
                + 0.24 * Math.cos(Math.toRadians(2 * h))
                + 0.32 * Math.cos(Math.toRadians(3 * h + 6))
                - 0.20 * Math.cos(Math.toRadians(4 * h - 63));
    }

    private static double hue(double a, double b) {
        double degrees = a == 0 && b == 0 ? 0 : Math.toDegrees(Math.atan2(b, a));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    private static double hueStep(double h1, double h2, double chromas) {
        if (chromas == 0) {
            return 0;
        }
        double step = h2 - h1;
        if (step > 180) {
            return step - 360;
        }
        return step < -180 ? step + 360 : step;
    }

    private static double meanHue(double h1, double h2, double chromas) {
        if (chromas == 0) {
            return h1 + h2;
        }
        if (Math.abs(h1 - h2) <= 180) {
            return (h1 + h2) / 2;
        }
        return h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
    }
}
