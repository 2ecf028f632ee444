/** Encoders that pull a picture row by row, so that an export never needs a second copy of it. */
package atelier.image.encode;
