/** What the codes and colours of styles say about each other: neighbours, groups, maps, palettes, taste. */
package atelier.library.likeness;
