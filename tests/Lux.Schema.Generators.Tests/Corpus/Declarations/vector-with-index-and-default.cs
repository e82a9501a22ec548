namespace App;

[Table("notes")]
public partial record Note(Id<Note> Id, string Text, [Vector(3), Index, Default("[0,0,0]")] float[] Embedding);

//! LUX1025 at `Index`: [Index] takes in 'Embedding' of 'Note', a vector, of which no order leads to the nearest: take it off
//! LUX1012 at `"[0,0,0]"`: 'Embedding' of 'Note' is a vector, which has no default in the engine: take [Default] off; an initializer in C# does the same for rows that C# sends
