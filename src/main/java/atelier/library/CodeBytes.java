package atelier.library;

import atelier.art.CodeScales;
import atelier.art.StyleCode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** The codes of a style as bytes: little-endian 32-bit floats, five scales of 8 × 64, smallest scale first. */
final class CodeBytes {
    static final int LENGTH = CodeScales.SCALES.size() * StyleCode.LENGTH * Float.BYTES;

    private CodeBytes() {}

    static byte[] of(CodeScales codes) {
        ByteBuffer buffer = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        for (StyleCode code : codes.codes()) {
            for (float value : code.toArray()) {
                buffer.putFloat(value);
            }
        }
        return buffer.array();
    }

    /** @throws IllegalArgumentException for a wrong length or values that are not finite */
    static CodeScales read(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("the style's codes have the wrong length");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        List<StyleCode> codes = new ArrayList<>();
        for (int scale = 0; scale < CodeScales.SCALES.size(); scale++) {
            float[] values = new float[StyleCode.LENGTH];
            for (int i = 0; i < values.length; i++) {
                values[i] = buffer.getFloat();
            }
            codes.add(StyleCode.of(values));
        }
        return new CodeScales(codes);
    }
}
