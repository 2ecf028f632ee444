/** What the library knows of every style without opening its file: rows, queries, edits, and where they are kept. */
package atelier.library.index;
