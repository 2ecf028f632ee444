package atelier.library.index;

/** What may be done with the library's files. */
public sealed interface LibraryAccess {
    /** Everything, also repair: for the one program that holds the home folder. */
    record Owner() implements LibraryAccess {}

    /** Reading and writing beside an owner: for a command. A damaged database is left to the owner. */
    record Guest() implements LibraryAccess {}

    /** Only reading, for a reason that is one sentence for the user. */
    record Reader(String reason) implements LibraryAccess {}
}
