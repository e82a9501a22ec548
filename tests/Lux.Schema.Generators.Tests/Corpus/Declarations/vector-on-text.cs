namespace App;

[Table("notes")]
public partial record Note(Id<Note> Id, [Vector(384)] string Text);

//! LUX1013 at `string`: 'Text' of 'Note' has [Vector] and is 'string': make it 'float[]' or 'ReadOnlyMemory<float>', or take [Vector] off
