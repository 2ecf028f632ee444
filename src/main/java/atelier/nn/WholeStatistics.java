package atelier.nn;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;

/**
 * What a network took from a whole picture, so that tiles of it are painted as the whole would be. Measured by one pass
 * over the picture or a reduced copy, then given to any number of passes over tiles.
 */
public final class WholeStatistics implements Normaliser {
    private final Ops keep;
    private final List<MeanStd> norms = new ArrayList<>();
    private NDArray channels;
    private boolean measured;
    private int at;

    /** What is measured lives in the scope. */
    public WholeStatistics(Ops keep) {
        this.keep = keep;
    }

    /** Ends the measuring, or begins the next tile. */
    public void replay() {
        measured = true;
        at = 0;
    }

    @Override
    public NDArray normalisedRelu(Ops ops, InstanceNorm norm, NDArray x) {
        try (Ops inner = ops.scope()) {
            if (!measured) {
                MeanStd own = inner.meanStd(x);
                norms.add(new MeanStd(kept(own.mean()), kept(own.std())));
            }
            MeanStd wanted = new MeanStd(channelwise(inner, norm.bias()), channelwise(inner, norm.weight()));
            return inner.result(inner.reluInPlace(inner.restyle(x, norms.get(at++), wanted, 1)));
        }
    }

    @Override
    public NDArray channels(Ops ops, ChannelAttention attention, NDArray x) {
        if (!measured) {
            channels = kept(attention.forward(ops, x));
        }
        return channels;
    }

    private static NDArray channelwise(Ops ops, NDArray values) {
        NDArray view = values.reshape(1, values.getShape().get(0), 1, 1);
        view.attach(ops.manager());
        return view;
    }

    private NDArray kept(NDArray array) {
        array.attach(keep.manager());
        return array;
    }
}
