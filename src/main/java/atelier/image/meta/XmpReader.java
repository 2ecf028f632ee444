package atelier.image.meta;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Finds what we care for in an XMP packet from anyone; a broken packet says nothing. */
public final class XmpReader {
    private final Optional<Document> document;

    public XmpReader(byte[] packet) {
        this.document = parse(new String(packet, StandardCharsets.UTF_8));
    }

    /** The recipe's JSON. */
    public Optional<String> recipe() {
        return property(Xmp.NAMESPACE, Xmp.RECIPE)
                .or(() -> property(Xmp.NAMESPACE, Xmp.RECIPE_GZIP).flatMap(Xmp::unpack));
    }

    /** The MD5 that names the packet's extension. */
    Optional<String> extension() {
        return property(Xmp.NOTE, "HasExtendedXMP");
    }

    /** A simple property, written as an element or as an attribute. */
    public Optional<String> property(String namespace, String name) {
        return document.flatMap(xml -> {
            NodeList elements = xml.getElementsByTagNameNS(namespace, name);
            if (elements.getLength() > 0) {
                return Optional.of(elements.item(0).getTextContent());
            }
            NodeList all = xml.getElementsByTagNameNS("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "Description");
            for (int i = 0; i < all.getLength(); i++) {
                if (all.item(i) instanceof Element description && description.hasAttributeNS(namespace, name)) {
                    return Optional.of(description.getAttributeNS(namespace, name));
                }
            }
            return Optional.empty();
        });
    }

    private static Optional<Document> parse(String packet) {
        int start = packet.indexOf('<');
        int end = packet.lastIndexOf('>');
        if (start < 0 || end < start) {
            return Optional.empty();
        }
        try {
            DocumentBuilder builder = builder();
            return Optional.of(builder.parse(new InputSource(new StringReader(packet.substring(start, end + 1)))));
        } catch (SAXException | IOException broken) {
            return Optional.empty();
        } catch (ParserConfigurationException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static DocumentBuilder builder() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler() {
            @Override
            public void fatalError(SAXParseException broken) throws SAXException {
                throw broken;
            }
        });
        return builder;
    }
}
