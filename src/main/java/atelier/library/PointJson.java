package atelier.library;

import atelier.art.LatentPoint;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A latent point as base64: a count of layers as a 32-bit integer, then 32-bit floats, all little-endian. */
final class PointJson {
    private PointJson() {}

    static final class Out extends JsonSerializer<LatentPoint> {
        @Override
        public void serialize(LatentPoint point, JsonGenerator out, SerializerProvider provider) throws IOException {
            float[] values = point.toArray();
            ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + values.length * Float.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN);
            bytes.putInt(point.layers());
            for (float value : values) {
                bytes.putFloat(value);
            }
            out.writeBinary(bytes.array());
        }
    }

    static final class In extends JsonDeserializer<LatentPoint> {
        @Override
        public LatentPoint deserialize(JsonParser in, DeserializationContext context) throws IOException {
            byte[] bytes = in.getBinaryValue();
            if (bytes.length < Integer.BYTES || bytes.length % Float.BYTES != 0) {
                throw context.weirdStringException("point", LatentPoint.class, "the point has the wrong length");
            }
            ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            int layers = buffer.getInt();
            float[] values = new float[bytes.length / Float.BYTES - 1];
            for (int i = 0; i < values.length; i++) {
                values[i] = buffer.getFloat();
            }
            if (layers == 0 && values.length == 0) {
                return LatentPoint.NONE;
            }
            try {
                return LatentPoint.layered(layers, values);
            } catch (IllegalArgumentException e) {
                throw context.weirdStringException("point", LatentPoint.class, e.getMessage());
            }
        }
    }
}
