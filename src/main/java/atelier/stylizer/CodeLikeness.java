package atelier.stylizer;

import ai.djl.ndarray.NDArray;
import atelier.generator.PictureLoss;
import atelier.nn.LayerOps;
import atelier.nn.LossOps;
import atelier.nn.Ops;
import java.util.List;

/**
 * How unlike a picture's style code is to a target's, and a little how unlike its colours are where they stand. Both
 * pictures are looked at in the same size, so that the target itself has a loss of 0.
 */
final class CodeLikeness implements PictureLoss {
    private static final int LOOK = 128;
    private static final int PLAN = 8;
    private static final double PLAN_WEIGHT = 6;

    private final InstantModel model;
    private final float[] code;
    private final float[] plan;

    private CodeLikeness(InstantModel model, float[] code, float[] plan) {
        this.model = model;
        this.code = code;
        this.plan = plan;
    }

    /** @param target {@code [1, 3, side, side]} */
    static CodeLikeness to(InstantModel model, Ops ops, NDArray target) {
        try (Ops inner = ops.scope()) {
            return new CodeLikeness(
                    model,
                    code(model, inner, target).toFloatArray(),
                    plan(inner, target).toFloatArray());
        }
    }

    private static NDArray code(InstantModel model, Ops ops, NDArray picture) {
        long side = picture.getShape().get(2);
        NDArray looked = side >= LOOK ? picture : ops.resizeBilinear(picture, LOOK, LOOK);
        return model.encoder().forward(ops, looked);
    }

    private static NDArray plan(Ops ops, NDArray picture) {
        return new LayerOps(ops).resizeSmooth(picture, PLAN, PLAN);
    }

    @Override
    public NDArray of(Ops ops, NDArray picture) {
        try (Ops inner = ops.scope()) {
            NDArray found = code(model, inner, picture);
            NDArray codes = inner.floats(code, found.getShape().getShape());
            NDArray seen = plan(inner, picture);
            NDArray plans = inner.floats(plan, seen.getShape().getShape());
            LossOps losses = new LossOps(inner);
            return inner.result(losses.weightedSum(
                    List.of(losses.meanSquare(found, codes), losses.meanSquare(seen, plans)),
                    List.of(1 / square(code), PLAN_WEIGHT)));
        }
    }

    private static double square(float... values) {
        double sum = 0;
        for (float value : values) {
            sum += value * value;
        }
        return sum / values.length;
    }
}
