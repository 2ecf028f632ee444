/** What a picture file says beside its pixels: EXIF and XMP, read and written. */
package atelier.image.meta;
