namespace App;

[Table("notes")]
public partial record Note(Id<Note> Id, string Text, [Vector(384)] double[] Embedding, double[] Other);

//! LUX1013 at `double[]`: 'Embedding' of 'Note' has [Vector] and is 'double[]': make it 'float[]' or 'ReadOnlyMemory<float>', or take [Vector] off
//! LUX1004 at `double[]`: 'Other' of 'Note' is 'double[]', which no column can hold: where it is a vector make it 'float[]' with [Vector(n)], else keep it as JSON with [Json(typeof(AppJson))], AppJson being a JsonSerializerContext with [JsonSerializable(typeof(double[]))]
