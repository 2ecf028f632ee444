package atelier.tool;

import atelier.image.PictureBuffer;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** The picture that swatches are painted from, drawn from nothing: hills, a low sun, water, a few trees. */
final class Landscape {
    private static final int DRAWN = 1024;

    private Landscape() {}

    static PictureBuffer square(int side) {
        BufferedImage large = new BufferedImage(DRAWN, DRAWN, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = large.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Random random = new Random(5);
        sky(g);
        ridge(g, random, 470, 90, new Color(112, 134, 168), new Color(150, 158, 178));
        ridge(g, random, 560, 70, new Color(74, 112, 118), new Color(110, 140, 120));
        water(g, random);
        shore(g, random);
        trees(g, random);
        g.dispose();
        return shrink(large, side);
    }

    private static void sky(Graphics2D g) {
        g.setPaint(new GradientPaint(0, 0, new Color(58, 98, 164), 0, 560, new Color(246, 206, 150)));
        g.fillRect(0, 0, DRAWN, DRAWN);
        g.setPaint(new RadialGradientPaint(690, 330, 360, new float[] {0, 0.18f, 1}, new Color[] {
            new Color(255, 248, 214), new Color(255, 214, 130, 200), new Color(255, 190, 120, 0)
        }));
        g.fill(new Ellipse2D.Double(330, -30, 720, 720));
        g.setColor(new Color(255, 240, 200));
        g.fill(new Ellipse2D.Double(625, 265, 130, 130));
        g.setColor(new Color(250, 232, 220, 130));
        for (double[] cloud : new double[][] {{120, 150, 330, 54}, {240, 190, 260, 40}, {620, 110, 300, 40}}) {
            g.fill(new Ellipse2D.Double(cloud[0], cloud[1], cloud[2], cloud[3]));
        }
    }

    private static void ridge(Graphics2D g, Random random, double height, double rough, Color top, Color bottom) {
        Path2D path = new Path2D.Double();
        path.moveTo(0, DRAWN);
        double phase = 6 * random.nextDouble();
        for (int x = 0; x <= DRAWN; x += 8) {
            double y = height - rough * (Math.sin(x / 190.0 + phase) + 0.5 * Math.sin(x / 71.0 + 2 * phase));
            path.lineTo(x, y + 4 * random.nextDouble());
        }
        path.lineTo(DRAWN, DRAWN);
        path.closePath();
        g.setPaint(new GradientPaint(0, (float) (height - rough), top, 0, 700, bottom));
        g.fill(path);
    }

    private static void water(Graphics2D g, Random random) {
        g.setPaint(new GradientPaint(0, 640, new Color(214, 176, 142), 0, 900, new Color(44, 84, 128)));
        g.fillRect(0, 640, DRAWN, 384);
        for (int i = 0; i < 170; i++) {
            double y = 645 + 240 * random.nextDouble();
            double width = 20 + (y - 600) * 0.35 * random.nextDouble();
            double x = random.nextInt(3) > 0 ? 690 + 90 * random.nextGaussian() : DRAWN * random.nextDouble();
            g.setColor(random.nextBoolean() ? new Color(255, 226, 170, 120) : new Color(30, 62, 104, 110));
            g.fill(new Ellipse2D.Double(x - width / 2, y, width, 3 + (y - 640) / 50));
        }
    }

    private static void shore(Graphics2D g, Random random) {
        Path2D path = new Path2D.Double();
        path.moveTo(0, 760);
        path.curveTo(220, 740, 330, 860, 560, 900);
        path.curveTo(740, 930, 900, 900, DRAWN, 930);
        path.lineTo(DRAWN, DRAWN);
        path.lineTo(0, DRAWN);
        path.closePath();
        g.setPaint(new GradientPaint(0, 760, new Color(96, 118, 52), 0, DRAWN, new Color(38, 58, 34)));
        g.fill(path);
        Color[] flowers = {new Color(214, 74, 58), new Color(240, 196, 70), new Color(232, 226, 214)};
        for (int i = 0; i < 120; i++) {
            double x = DRAWN * random.nextDouble();
            double y = 950 + 70 * random.nextDouble() - (x < 400 ? 90 * random.nextDouble() : 0);
            g.setColor(flowers[random.nextInt(flowers.length)]);
            double size = 6 + 9 * random.nextDouble();
            g.fill(new Ellipse2D.Double(x, y, size, size));
        }
    }

    private static void trees(Graphics2D g, Random random) {
        for (double[] tree : new double[][] {{150, 780, 1}, {270, 800, 0.7}, {60, 790, 0.8}}) {
            g.setColor(new Color(62, 44, 34));
            g.setStroke(new BasicStroke((float) (20 * tree[2]), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.drawLine((int) tree[0], (int) tree[1], (int) (tree[0] + 12), (int) (tree[1] - 230 * tree[2]));
            for (int i = 0; i < 60; i++) {
                double angle = 2 * Math.PI * random.nextDouble();
                double radius = 100 * tree[2] * Math.sqrt(random.nextDouble());
                int light = random.nextInt(70);
                g.setColor(new Color(40 + light, 74 + light, 40 + light / 3));
                double size = (24 + 30 * random.nextDouble()) * tree[2];
                g.fill(new Ellipse2D.Double(
                        tree[0] + 12 + radius * Math.cos(angle) - size / 2,
                        tree[1] - 260 * tree[2] + 0.9 * radius * Math.sin(angle) - size / 2,
                        size,
                        size));
            }
        }
    }

    private static PictureBuffer shrink(BufferedImage large, int side) {
        PictureBuffer picture = PictureBuffer.allocate(side, side, PictureBuffer.Depth.EIGHT, false);
        int step = DRAWN / side;
        float[] rgb = new float[3 * side * side];
        for (int i = 0; i < side * side; i++) {
            for (int plane = 0; plane < 3; plane++) {
                int sum = 0;
                for (int k = 0; k < step * step; k++) {
                    int pixel = large.getRGB(i % side * step + k % step, i / side * step + k / step);
                    sum += pixel >> (16 - 8 * plane) & 255;
                }
                rgb[i + plane * side * side] = sum / (255f * step * step);
            }
        }
        picture.writeRgb(picture.bounds(), rgb);
        return picture;
    }
}
