/** Pictures as plain arrays: decode, orientation, colour, metadata, resize, encode. Knows no DJL and no JavaFX. */
package atelier.image;
