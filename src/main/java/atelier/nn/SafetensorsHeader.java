package atelier.nn;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** The parsed and checked JSON header of a safetensors file. */
record SafetensorsHeader(SequencedMap<String, TensorInfo> tensors, Map<String, String> metadata) {
    private static final String METADATA = "__metadata__";

    SafetensorsHeader {
        tensors = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(tensors));
        metadata = Map.copyOf(metadata);
    }

    /**
     * @param json the header's bytes
     * @param dataBytes how many bytes follow the header
     */
    static SafetensorsHeader parse(byte[] json, long dataBytes) throws SafetensorsException {
        SequencedMap<String, TensorInfo> tensors = new LinkedHashMap<>();
        Map<String, String> metadata = new LinkedHashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            expect(parser.nextToken() == JsonToken.START_OBJECT, "The header is not a JSON object.");
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals(METADATA)) {
                    readMetadata(parser, metadata);
                } else {
                    TensorInfo earlier = tensors.put(name, readTensor(parser, name));
                    expect(earlier == null, name, "is there twice");
                }
            }
            expect(parser.currentToken() == JsonToken.END_OBJECT, "The header is not a JSON object.");
            expect(parser.nextToken() == null, "Something follows the JSON object in the header.");
        } catch (JsonProcessingException e) {
            throw new SafetensorsException("The header is not valid JSON.", e);
        } catch (SafetensorsException e) {
            throw e;
        } catch (IOException e) {
            throw new SafetensorsException("The header is not readable text.", e);
        }
        requireCovered(tensors, dataBytes);
        return new SafetensorsHeader(tensors, metadata);
    }

    private static void readMetadata(JsonParser parser, Map<String, String> metadata) throws IOException {
        expect(parser.currentToken() == JsonToken.START_OBJECT, "The header's metadata is not a JSON object.");
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            expect(parser.nextToken() == JsonToken.VALUE_STRING, "The metadata entry '" + key + "' is not a text.");
            metadata.put(key, parser.getText());
        }
        expect(parser.currentToken() == JsonToken.END_OBJECT, "The header's metadata is not a JSON object.");
    }

    private static TensorInfo readTensor(JsonParser parser, String name) throws IOException {
        expect(parser.currentToken() == JsonToken.START_OBJECT, name, "is not described by an object");
        String type = null;
        List<Long> shape = null;
        List<Long> offsets = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            switch (key) {
                case "dtype" -> type = parser.getText();
                case "shape" -> shape = readNumbers(parser, name, "shape");
                case "data_offsets" -> offsets = readNumbers(parser, name, "offsets");
                default ->
                    throw new SafetensorsException(
                            "The tensor '%s' has an entry '%s' that no tensor has.".formatted(name, key));
            }
        }
        expect(type != null && shape != null && offsets != null, name, "lacks type, shape or offsets");
        expect(offsets.size() == 2, name, "needs two offsets");
        return check(name, type, shape, offsets.get(0), offsets.get(1));
    }

    private static TensorInfo check(String name, String label, List<Long> shape, long begin, long end)
            throws SafetensorsException {
        TensorType type = TensorType.of(label)
                .orElseThrow(() -> new SafetensorsException(
                        "The tensor '%s' has the type %s; Atelier reads F32, F16 and I64.".formatted(name, label)));
        expect(begin <= end, name, "ends before it begins");
        expect(begin % type.bytes() == 0, name, "is misaligned");
        long bytes = type.bytes();
        try {
            for (long length : shape) {
                bytes = Math.multiplyExact(bytes, length);
            }
        } catch (ArithmeticException e) {
            throw new SafetensorsException("The tensor '%s' is absurdly large.".formatted(name), e);
        }
        expect(bytes == end - begin, name, "has a length that its shape does not explain");
        return new TensorInfo(name, type, shape, begin, end);
    }

    private static List<Long> readNumbers(JsonParser parser, String name, String what) throws IOException {
        expect(parser.currentToken() == JsonToken.START_ARRAY, name, "has no list of " + what);
        List<Long> numbers = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            expect(
                    parser.currentToken() == JsonToken.VALUE_NUMBER_INT,
                    name,
                    "has " + what + " that are not whole numbers");
            long number = parser.getLongValue();
            expect(number >= 0, name, "has negative " + what);
            numbers.add(number);
        }
        return numbers;
    }

    /** Every byte of the data belongs to one tensor, as the format demands: nothing overlaps, nothing hides between. */
    private static void requireCovered(SequencedMap<String, TensorInfo> tensors, long dataBytes)
            throws SafetensorsException {
        List<TensorInfo> ordered = tensors.values().stream()
                .sorted(Comparator.comparingLong(TensorInfo::begin).thenComparingLong(TensorInfo::end))
                .toList();
        long position = 0;
        for (TensorInfo tensor : ordered) {
            expect(tensor.end() <= dataBytes, tensor.name(), "lies beyond the end of the file");
            expect(tensor.begin() >= position, tensor.name(), "overlaps another");
            expect(tensor.begin() == position, tensor.name(), "has a gap before it");
            position = tensor.end();
        }
        expect(position == dataBytes, "The file goes on after its last tensor.");
    }

    static void expect(boolean holds, String sentence) throws SafetensorsException {
        if (!holds) {
            throw new SafetensorsException(sentence);
        }
    }

    static void expect(boolean holds, String tensor, String fault) throws SafetensorsException {
        if (!holds) {
            throw new SafetensorsException("The tensor '" + tensor + "' " + fault + ".");
        }
    }
}
