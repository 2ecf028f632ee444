/** Decoders that hand over a picture row by row, so that a preview never needs the whole picture in memory. */
package atelier.image.decode;
