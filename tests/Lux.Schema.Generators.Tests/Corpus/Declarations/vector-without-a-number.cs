namespace App;

[Table("notes")]
public partial record Note(Id<Note> Id, string Text, [Vector] float[] Embedding);

//! CS7036 at `Vector`: There is no argument given that corresponds to the required parameter 'dimension' of 'VectorAttribute.VectorAttribute(int)'
