package atelier.library;

import atelier.art.CodeScales;
import atelier.art.LatentPoint;
import atelier.art.StyleOrigin;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;

/** How styles look in JSON: the origin with its {@code kind}, the codes as base64 of {@link CodeBytes}. */
public final class StyleJson {
    private StyleJson() {}

    /** A mapper that ignores what it doesn't know, so that files of newer programs with the same schema can be read. */
    public static ObjectMapper mapper() {
        SimpleModule codes = new SimpleModule("codes")
                .addSerializer(CodeScales.class, new CodesOut())
                .addDeserializer(CodeScales.class, new CodesIn())
                .addSerializer(LatentPoint.class, new PointJson.Out())
                .addDeserializer(LatentPoint.class, new PointJson.In());
        return JsonMapper.builder()
                .addModule(codes)
                .addMixIn(StyleOrigin.class, Kinds.class)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = StyleOrigin.Starter.class, name = "starter"),
        @JsonSubTypes.Type(value = StyleOrigin.Sampled.class, name = "sampled"),
        @JsonSubTypes.Type(value = StyleOrigin.Generated.class, name = "generated"),
        @JsonSubTypes.Type(value = StyleOrigin.FromImage.class, name = "image"),
        @JsonSubTypes.Type(value = StyleOrigin.Blended.class, name = "blend"),
        @JsonSubTypes.Type(value = StyleOrigin.Bred.class, name = "bred"),
        @JsonSubTypes.Type(value = StyleOrigin.Placed.class, name = "placed"),
        @JsonSubTypes.Type(value = StyleOrigin.Painter.class, name = "painter")
    })
    private interface Kinds {}

    private static final class CodesOut extends JsonSerializer<CodeScales> {
        @Override
        public void serialize(CodeScales codes, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeBinary(CodeBytes.of(codes));
        }
    }

    private static final class CodesIn extends JsonDeserializer<CodeScales> {
        @Override
        public CodeScales deserialize(JsonParser in, DeserializationContext context) throws IOException {
            byte[] bytes = in.getBinaryValue();
            try {
                return CodeBytes.read(bytes);
            } catch (IllegalArgumentException e) {
                throw context.weirdStringException("codes", CodeScales.class, e.getMessage());
            }
        }
    }
}
