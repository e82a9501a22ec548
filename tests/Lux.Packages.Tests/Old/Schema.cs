namespace Notes;

[Table("tags")]
public partial record Tag(Id<Tag> Id, string Word);

[Database]
public partial class NotesDb
{
    [Query("tags WHERE word = {word} LIMIT 1")]
    public partial System.Threading.Tasks.ValueTask<Tag?> FindAsync(string word);
}
