namespace Notes;

[Table("tags")]
public partial record Tag(string Word);

[Table("labels")]
[Index("Wrod")]
public partial record Label(Id<Label> Id, string Word);
