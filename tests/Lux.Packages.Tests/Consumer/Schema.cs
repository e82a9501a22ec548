namespace Notes;

[Table("authors")]
public partial record Author(Id<Author> Id, [Unique] string Name);

[Table("notes")]
public partial record Note(Id<Note> Id, Id<Author> AuthorId, string Text);

[Database]
public partial class NotesDb;
