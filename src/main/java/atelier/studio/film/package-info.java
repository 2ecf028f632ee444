/** Films: rows of pictures written as GIF, MP4, or numbered PNG files. A film appears whole or not at all. */
package atelier.studio.film;
