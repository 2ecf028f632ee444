/** Colour spaces as small records: sRGB transfer, XYZ, Lab, Oklab and the CIEDE2000 difference. */
package atelier.image.color;
