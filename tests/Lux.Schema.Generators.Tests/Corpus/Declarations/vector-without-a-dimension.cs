namespace App;

[Table("notes")]
public partial record Note(Id<Note> Id, string Text, float[] Embedding, ReadOnlyMemory<float>? Other);

//! LUX1013 at `float[]`: 'Embedding' of 'Note' is a vector without a dimension: write [Vector(n)] on it, n being how many numbers your model gives, such as [Vector(384)]; or [Json(typeof(...))] to keep a list of numbers
//! LUX1013 at `ReadOnlyMemory<float>?`: 'Other' of 'Note' is a vector without a dimension: write [Vector(n)] on it, n being how many numbers your model gives, such as [Vector(384)]; or [Json(typeof(...))] to keep a list of numbers
