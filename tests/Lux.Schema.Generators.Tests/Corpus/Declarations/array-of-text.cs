namespace App;

[Table("posts")]
public partial record Post(Id<Post> Id, string[] Tags);

//! LUX1004 at `string[]`: 'Tags' of 'Post' is 'string[]', which no column can hold: keep it as JSON with [Json(typeof(AppJson))], AppJson being a JsonSerializerContext with [JsonSerializable(typeof(string[]))], or give its elements a table of their own
