namespace App;

[Table("notes")]
public partial record Note(Id<Note> Id, string Text, [Vector(0)] float[] Embedding, [Vector(1_000_000)] float[]? Huge);

//! LUX1013 at `0`: 'Embedding' of 'Note' cannot be a vector of 0 elements: write 1 to 262144
//! LUX1013 at `1_000_000`: 'Huge' of 'Note' cannot be a vector of 1000000 elements: write 1 to 262144
