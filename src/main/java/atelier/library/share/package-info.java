/** Styles taken out of the library: as files, on sheets, as a gallery for the web. */
package atelier.library.share;
