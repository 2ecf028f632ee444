/** What is kept on disk: style capsules, the folder of the user's own styles, the JSON form of recipes. */
package atelier.library;
